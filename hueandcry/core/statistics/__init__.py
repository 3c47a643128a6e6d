"""Intervals, agreement and suppression: what a figure may claim."""
