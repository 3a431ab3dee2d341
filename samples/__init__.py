"""The shipped sample reports: invented people, units and places."""
