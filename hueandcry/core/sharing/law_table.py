"""Table: the laws that the gateways rest on. A status that says memory was not checked against the text of the law."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Law:
    """One ground in law: its short name, where it stands, and how far that was checked."""

    code: str
    title: str
    cited: str
    status: str

    @property
    def is_checked(self) -> bool:
        return "memory" not in self.status and "inference" not in self.status and "unverified" not in self.status


_ROWS = (
    ("LG01", "Police law-enforcement processing", "DPA 2018 Part 3 (s31, ss35-40)", "memory"),
    ("LG02", "Sensitive processing by police", "DPA 2018 s35(3)-(5), s42 and Sch 8", "memory"),
    ("LG03", "Logging duty", "DPA 2018 s62", "memory; the 2025 change is unverified"),
    ("LG05", "Company gives police data of its own will", "UK GDPR Art 6(1)(f) with DPA 2018 Sch 2 para 2", "memory"),
    (
        "LG06",
        "Recognised legitimate interest: crime",
        "UK GDPR Art 6(1)(ea) and Annex 1, as the Data (Use and Access) Act 2025 inserts them",
        "consultation summaries of 2025; article number memory; commencement unverified",
    ),
    (
        "LG08",
        "Recognised legitimate interest: safeguarding and emergencies",
        "UK GDPR Art 6(1)(ea) and Annex 1, as the Data (Use and Access) Act 2025 inserts them",
        "consultation summaries of 2025; commencement unverified",
    ),
    (
        "LG09",
        "Offence or special data shared by a company",
        "UK GDPR Arts 9 and 10; DPA 2018 ss10-11 and Sch 1 paras 10, 14 and 18",
        "memory",
    ),
    ("LG10", "Legal claims and duties", "DPA 2018 Sch 2 para 5", "memory"),
    ("LG11", "Disclosure to the National Crime Agency", "Crime and Courts Act 2013 s7", "memory"),
    (
        "LG12",
        "Regulated firms share directly",
        "Economic Crime and Corporate Transparency Act 2023 s188",
        "Home Office guidance, in force 15 January 2024; detail part memory",
    ),
    (
        "LG13",
        "Regulated firms share through a third party",
        "Economic Crime and Corporate Transparency Act 2023 s189",
        "legislation.gov.uk",
    ),
    (
        "LG14",
        "Platforms and firms share among themselves",
        "UK GDPR Art 6(1)(f) or recognised legitimate interest; no protection by the 2023 Act",
        "inference from Home Office guidance on the 2023 Act",
    ),
    (
        "LG16",
        "Communications data",
        "Investigatory Powers Act 2016 Part 3 (ss60A, 61, 61A, 86(2A))",
        "Home Office code, June 2025",
    ),
    ("LG17", "Unlawful obtaining", "Investigatory Powers Act 2016 s11", "Home Office code, June 2025"),
    ("LG18", "Production order", "PACE 1984 s9 and Sch 1", "memory"),
    (
        "LG20",
        "Overseas production order",
        "Crime (Overseas Production Orders) Act 2019",
        "law firms' notes; seven days by default",
    ),
    ("LG23", "Emergency disclosure", "provider policy with recognised legitimate interest: emergencies",
     "coroner's report on grades; provider policies"),
    (
        "LG25",
        "Victim data to a support service",
        "DPA 2018 s36(4), then UK GDPR; Victims' Code",
        "memory",
    ),
    ("LG29", "Intelligence to foreign police", "DPA 2018 ss72-78", "memory"),
    (
        "PUBLIC-TASK",
        "Public task, with the crime exemption",
        "UK GDPR Art 6(1)(e); DPA 2018 s8 and Sch 2 para 2",
        "memory",
    ),
    ("PART3", "Leaving law-enforcement processing", "DPA 2018 s36(4)", "memory"),
    ("ANON", "Sexual-offence victims' lifelong anonymity", "Sexual Offences (Amendment) Act 1992 s1", "memory"),
    ("OWN", "What an organisation holds itself", "DPA 2018 Part 3 for police; UK GDPR Art 6 for others", "memory"),
    ("NOT-PERSONAL", "Anonymous information", "UK GDPR Art 4(1) and recital 26", "memory"),
    ("RESTRICTED", "Restriction of use", "UK GDPR Art 18(2); DPA 2018 s47", "memory"),
    ("PURPOSE", "Purpose limitation", "UK GDPR Art 5(1)(b); DPA 2018 s36", "memory"),
    ("MARKING", "Government marking", "Government Security Classifications Policy", "memory"),
    ("TLP", "Traffic light protocol", "FIRST TLP 2.0", "RED and AMBER checked; GREEN and CLEAR memory"),
    ("APP", "Intelligence report 3x5x2", "College of Policing APP, information management",
     "scale checked; codes memory"),
)  # fmt: skip

LAWS: dict[str, Law] = {row[0]: Law(*row) for row in _ROWS}
