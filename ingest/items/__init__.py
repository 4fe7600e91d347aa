"""Where the items of minutes and agendas begin: by their numbers, else by what stands in for numbers."""
