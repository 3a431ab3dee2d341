"""One person of an English text: the forms of a name, families of one name, whom words without a name mean, who stays hidden."""
