"""How a row of anybody's file becomes a canonical report, by a declared profile."""
