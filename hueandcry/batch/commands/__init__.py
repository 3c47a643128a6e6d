"""One module a command; `hueandcry.batch.cli` names them and loads each when it is called."""
