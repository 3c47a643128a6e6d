"""The fourth stage: which mentions of suspects, and apart from them of victims, are one person.

    record → mentions in its transaction → placed among those held → a person, with reasons
Nobody is found here without a purpose and an audit event; what a named person says outranks the machine.
"""
