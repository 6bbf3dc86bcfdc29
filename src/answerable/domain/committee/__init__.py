"""What a committee does with an offer: seats raise objections, powers act, deals end."""
