"""Table: why something that is held about a person is not given to them. Source: DPA 2018 section 45(4).

Each is for as long and as far as it is a necessary and proportionate measure, having regard to the person's rights.
"""

from __future__ import annotations

EXEMPTIONS: dict[str, str] = {
    "inquiry": "It would obstruct an official or legal inquiry, investigation or procedure (section 45(4)(a))",
    "crime": "It would prejudice the prevention, detection, investigation or prosecution of crime (section 45(4)(b))",
    "public": "To protect public security (section 45(4)(c))",
    "national": "To protect national security (section 45(4)(d))",
    "others": "To protect the rights and freedoms of others (section 45(4)(e))",
}
DECISIONS: dict[str, str] = {
    "part": "Give what is about them, without the words",
    "give": "Give it with the words: no other person is told of in them",
    "withhold": "Withhold it",
    "other": "It is not about this person",
}
