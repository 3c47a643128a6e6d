"""Answers beside the online flag: hate strands, domestic abuse, and a class where a record lacks a sound one."""
