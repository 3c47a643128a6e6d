"""One file per outside system, its fake beside it. The spine speaks to none yet."""
