"""Lists in each publisher's format, written for tests: nobody in them exists."""

from pathlib import Path

UN = """<?xml version="1.0" encoding="UTF-8"?>
<CONSOLIDATED_LIST dateGenerated="2026-01-31T00:00:09Z">
  <INDIVIDUALS>
    <INDIVIDUAL>
      <DATAID>900001</DATAID><VERSIONNUM>1</VERSIONNUM>
      <FIRST_NAME>KARIM</FIRST_NAME><SECOND_NAME>NABIL</SECOND_NAME><THIRD_NAME>HADDAD</THIRD_NAME>
      <UN_LIST_TYPE>Ruritania</UN_LIST_TYPE><REFERENCE_NUMBER>RUi.001</REFERENCE_NUMBER>
      <LISTED_ON>2015-04-01</LISTED_ON><NAME_ORIGINAL_SCRIPT>كريم نبيل حداد</NAME_ORIGINAL_SCRIPT>
      <COMMENTS1>Leader of the
        Green Land Front. He was seen by the river in 2019.</COMMENTS1>
      <DESIGNATION><VALUE>Commander</VALUE><VALUE>Treasurer</VALUE></DESIGNATION>
      <NATIONALITY><VALUE>Iraqi</VALUE></NATIONALITY>
      <LIST_TYPE><VALUE>UN List</VALUE></LIST_TYPE>
      <LAST_DAY_UPDATED><VALUE>2016-01-02</VALUE><VALUE>2018-03-04</VALUE></LAST_DAY_UPDATED>
      <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Karim Hadad; Kareem Haddad</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY>Low</QUALITY><ALIAS_NAME>Abu Zubair</ALIAS_NAME></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ALIAS><QUALITY/><ALIAS_NAME/></INDIVIDUAL_ALIAS>
      <INDIVIDUAL_ADDRESS><CITY>Riverton</CITY><COUNTRY>Iraq</COUNTRY><NOTE>as of 2019</NOTE></INDIVIDUAL_ADDRESS>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1965-03-02</DATE></INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_DATE_OF_BIRTH>
        <TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1963</FROM_YEAR><TO_YEAR>1966</TO_YEAR>
      </INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1964</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
      <INDIVIDUAL_PLACE_OF_BIRTH><CITY>Lakeside</CITY><COUNTRY>Iraq</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>
      <INDIVIDUAL_DOCUMENT>
        <TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>A1234567</NUMBER><ISSUING_COUNTRY>Iraq</ISSUING_COUNTRY>
      </INDIVIDUAL_DOCUMENT>
      <SORT_KEY/><SORT_KEY_LAST_MOD/>
    </INDIVIDUAL>
  </INDIVIDUALS>
  <ENTITIES>
    <ENTITY>
      <DATAID>900002</DATAID><VERSIONNUM>1</VERSIONNUM><FIRST_NAME>GREEN LAND FRONT</FIRST_NAME>
      <UN_LIST_TYPE>Ruritania</UN_LIST_TYPE><REFERENCE_NUMBER>RUe.001</REFERENCE_NUMBER><LISTED_ON>2014-05-06</LISTED_ON>
      <ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>River Committee</ALIAS_NAME></ENTITY_ALIAS>
      <ENTITY_ADDRESS><COUNTRY/></ENTITY_ADDRESS><SORT_KEY/><SORT_KEY_LAST_MOD/>
    </ENTITY>
  </ENTITIES>
</CONSOLIDATED_LIST>
"""

OFAC_XML = """<?xml version="1.0"?>
<sdnList xmlns="http://tempuri.org/sdnList.xsd">
  <publshInformation><Publish_Date>01/31/2026</Publish_Date><Record_Count>2</Record_Count></publshInformation>
  <sdnEntry><uid>501</uid><firstName>Karim</firstName><lastName>HADDAD</lastName><sdnType>Individual</sdnType>
    <programList><program>RUR</program></programList>
    <akaList><aka><uid>1</uid><type>a.k.a.</type><category>weak</category><lastName>ABU ZUBAIR</lastName></aka>
    </akaList>
    <dateOfBirthList><dateOfBirthItem><uid>2</uid><dateOfBirth>circa 1965</dateOfBirth><mainEntry>true</mainEntry>
    </dateOfBirthItem></dateOfBirthList></sdnEntry>
  <sdnEntry><uid>502</uid><lastName>REDSTONE TRADING</lastName><sdnType>Entity</sdnType></sdnEntry>
</sdnList>
"""

OFAC_CSV = {
    "sdn.csv": '501,"HADDAD, Karim","individual","RUR] [LAKE","Commander",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,'
    '"DOB 02 Mar 1965; alt. DOB circa 1963; POB Lakeside, Iraq; nationality Iraq; Passport A1234567 (Iraq) expires '
    "01 Jan 2030; Gender Male; a.k.a. 'ABU ZUBAIR'; Linked To: GREEN LAND FRONT.\"\r\n"
    '503,"SEA PEARL 5","vessel","RUR",-0- ,"XYZ1","Tanker","1000","900","Iran","Redstone",-0- \r\n',
    "alt.csv": '501,1,"aka","HADAD, Kareem",-0- \r\n501,2,"fka","NABIL, Karim",-0- \r\n',
    "add.csv": '501,1,"5 River Road","Riverton","Iraq",-0- \r\n',
    "sdn_comments.csv": '501,"Organization Established Date 2001"\r\n',
}

UK = (
    "Last Updated,31/01/2026\n"
    "Name 6,Name 1,Name 2,Name 3,Name 4,Name 5,Title,DOB,Town of Birth,Country of Birth,Nationality,Passport Details,"
    "NI Number,Position,Address 1,Address 2,Address 3,Address 4,Address 5,Address 6,Post/Zip Code,Country,"
    "Other Information,Group Type,Alias Type,Regime,Listed On,Last Updated,Group ID\n"
    "HADDAD,Karim,Nabil,,,,Mr,00/00/1965,Lakeside,Iraq,Iraqi,(1) A1 (2) A2,,Commander,5 River Road,,,,,Riverton,R1,"
    'Iraq,"Leader, seen in 2019",Individual,Prime Alias,Ruritania,01/04/2015,02/01/2016,7001\n'
    "ABU ZUBAIR,,,,,,,,,,,,,,,,,,,,,,,Individual,Low Quality AKA,Ruritania,01/04/2015,02/01/2016,7001\n"
    "GREEN LAND FRONT,,,,,,,,,,,,,,,,,,,,,,,Entity,Prime Alias,Ruritania,06/05/2014,06/05/2014,7002\n"
)

EU = """<?xml version="1.0" encoding="UTF-8"?>
<export xmlns="http://eu.europa.ec/fpi/fsd/export" generationDate="2026-01-31T09:00:00.000+01:00" globalFileId="1">
  <sanctionEntity logicalId="13" euReferenceNumber="EU.1.23" unitedNationId="RUi.001" designationDate="2015-04-01">
    <remark>Leader of the front</remark>
    <regulation logicalId="5" regulationType="regulation" organisationType="council" publicationDate="2015-04-02"
      entryIntoForceDate="2015-04-03" numberTitle="1/2015 (OJ L1)" programme="RUR"/>
    <subjectType code="person" classificationCode="P"/>
    <nameAlias logicalId="14" firstName="Karim" lastName="Haddad" wholeName="Karim Haddad" strong="true" gender="M"
      title="Dr" function="Commander" nameLanguage="EN" regulationLanguage="en"/>
    <nameAlias logicalId="15" wholeName="Abu Zubair" strong="false" regulationLanguage="en"/>
    <citizenship logicalId="16" countryIso2Code="IQ" countryDescription="IRAQ" regulationLanguage="en"/>
    <birthdate logicalId="17" circa="true" calendarType="GREGORIAN" year="1965" monthOfYear="3" city="Lakeside"
      countryIso2Code="IQ" countryDescription="IRAQ" regulationLanguage="en"/>
    <birthdate logicalId="18" calendarType="GREGORIAN" yearRangeFrom="1963" yearRangeTo="1966" countryIso2Code="00"
      countryDescription="UNKNOWN" regulationLanguage="en"/>
    <address logicalId="19" street="5 River Road" city="Riverton" asAtListingTime="true" countryIso2Code="IQ"
      countryDescription="IRAQ" regulationLanguage="en"><contactInfo key="PHONE" value="555"/></address>
    <identification logicalId="20" diplomatic="false" knownFalse="true" number="A1" identificationTypeCode="passport"
      identificationTypeDescription="National passport" countryIso2Code="IQ" countryDescription="IRAQ"
      regulationLanguage="en"/>
  </sanctionEntity>
</export>
"""

TARGETS = (
    '"id","schema","name","aliases","birth_date","countries","addresses","identifiers","sanctions","phones","emails",'
    '"dataset","first_seen","last_seen","last_change"\n'
    '"Q1","Person","Karim Haddad","Abu Zubair;Kareem Hadad","1965-03-02","iq","Riverton","A1","Ruritania","","",'
    '"Made","2025-01-01T00:00:00","2026-01-31T00:00:00","2025-05-05T00:00:00"\n'
)

FTM = (
    '{"id": "p1", "schema": "Person", "properties": {"name": ["Karim Haddad"], "weakAlias": ["Abu Zubair"], '
    '"birthDate": ["1965"], "nationality": ["iq"], "topics": ["sanction"]}}\n'
    '{"id": "s1", "schema": "Sanction", "properties": {"entity": ["p1"], "program": ["Ruritania"], '
    '"startDate": ["2015-04-01"]}}\n'
    '{"id": "i1", "schema": "Passport", "properties": {"holder": ["p1"], "number": ["A1"], "country": ["iq"]}}\n'
)


def written(folder: Path, name: str, text: str) -> Path:
    """A file with this text."""
    path = folder / name
    path.write_bytes(text.encode())
    return path


def quartet(folder: Path) -> Path:
    """The four tables of OFAC in a folder; the first of them."""
    for name, text in OFAC_CSV.items():
        written(folder, name, text)
    return folder / "sdn.csv"
