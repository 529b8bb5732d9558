"""Two reports to try Sayso on. Both were written for this project, on real events, in its own words."""
