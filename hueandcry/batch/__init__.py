"""The command line and the workers: a door. It asks the stages; it holds no rules."""
