namespace giliran::rehearse {}
