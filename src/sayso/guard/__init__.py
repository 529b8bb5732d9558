"""What stands between the house and the world: the fetcher of addresses, and limits on what it takes in."""
