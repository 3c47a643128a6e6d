"""The 43 forces: code, name, record system, places and outward postcodes, and how each writes its export.

Contains National Statistics, Royal Mail and OS data © Crown copyright and database right (Open Government Licence);
the record systems, encodings and delimiters given to the forces here are invented for the simulation.
"""

from __future__ import annotations

from typing import Final

# slug, ONS code, name, PNC code, shape, encoding, delimiter, weight (thousands of postcodes), places, outward codes.
FORCES: Final = (
    (
        "force-avon-somerset",
        "E23000036",
        "Avon and Somerset",
        "52",
        "niche",
        "utf-8",
        ",",
        78,
        "Bath and North East Somerset; Bristol; North Somerset; Somerset; South Gloucestershire",
        (
            "BS16 BA1 BS15 BS18 BS99 BS12 TA1 TA6 BS1 BS17 BS5 BS23 BS22 BS20 BA11 BS4 BS37 BS3 BS34 "
            "BS8 BS9 BS19 BA2 BA3 TA20 BA21 BA22"
        ),
    ),
    (
        "force-bedfordshire",
        "E23000026",
        "Bedfordshire",
        "40",
        "athena",
        "utf-8-sig",
        ";",
        22,
        "Bedford; Central Bedfordshire; Luton",
        "LU1 MK45 MK42 MK40 MK41 LU3 LU5 LU4 SG18 MK44 SG17 LU95 LU7 MK43 LU2 LU6 SG19",
    ),
    (
        "force-cambridgeshire",
        "E23000023",
        "Cambridgeshire",
        "35",
        "athena",
        "cp1252",
        "|",
        39,
        ("Cambridge; East Cambridgeshire; Fenland; Huntingdonshire; Peterborough; South Cambridgeshire"),
        (
            "CB1 CB4 PE2 PE1 CB2 PE17 PE29 CB3 PE7 PE15 PE3 CB7 CB23 CB24 CB5 PE4 PE27 CB22 CB25 PE26"
            " PE16 PE5 PE19 PE28 PE18 PE13 CB6"
        ),
    ),
    (
        "force-cheshire",
        "E23000006",
        "Cheshire",
        "07",
        "niche",
        "utf-8",
        ",",
        48,
        "Cheshire East; Cheshire West and Chester; Halton; Warrington",
        (
            "WA4 SK10 CW1 WA5 WA7 SK9 CW11 WA16 CW9 WA1 CW8 CH3 CW5 CW7 WA2 WA6 CH66 CH2 L66 CW6 CW10"
            " CW4 WA8 CH1 SK11 CW12 CW2"
        ),
    ),
    (
        "force-city-of-london",
        "E23000034",
        "City of London",
        "48",
        "niche",
        "utf-8-sig",
        "\t",
        7,
        "City of London",
        "EC3B EC2M EC3A EC3M EC4A EC2V",
    ),
    (
        "force-cleveland",
        "E23000013",
        "Cleveland",
        "17",
        "athena",
        "cp1252",
        ",",
        21,
        "Hartlepool; Middlesbrough; Redcar and Cleveland; Stockton-on-Tees",
        (
            "TS19 TS10 TS17 TS18 TS1 TS5 TS6 TS25 TS24 TS3 TS23 TS12 TS26 TS20 TS14 TS4 TS16 TS2 TS90"
            " TS7 TS8 TS11 TS15 TS22"
        ),
    ),
    (
        "force-cumbria",
        "E23000002",
        "Cumbria",
        "03",
        "niche",
        "utf-8",
        "\t",
        25,
        "Cumberland; Westmorland and Furness",
        (
            "CA14 LA14 CA11 CA7 LA9 CA28 CA5 CA2 LA12 CA1 CA3 CA10 CA13 CA4 CA15 LA23 LA8 CA12 LA13 "
            "LA11 LA22 LA18 CA6 CA8 LA6 LA10 CA9"
        ),
    ),
    (
        "force-derbyshire",
        "E23000018",
        "Derbyshire",
        "30",
        "niche",
        "utf-8-sig",
        ",",
        44,
        (
            "Amber Valley; Bolsover; Chesterfield; Derby; Derbyshire Dales; Erewash; High Peak; North"
            " East Derbyshire; South Derbyshire"
        ),
        (
            "DE3 DE2 DE1 DE5 S40 DE4 DE23 DE55 DE21 S18 NG10 S43 DE24 S41 DE56 DE22 S42 S44 DE65 S45 "
            "DE75 DE45 DE7 SK13 SK17 DE6 DE11"
        ),
    ),
    (
        "force-devon-cornwall",
        "E23000035",
        "Devon and Cornwall",
        "50",
        "athena",
        "cp1252",
        ";",
        82,
        (
            "Cornwall; East Devon; Exeter; Isles of Scilly; Mid Devon; North Devon; Plymouth; South "
            "Hams; Teignbridge; Torbay; Torridge; West Devon"
        ),
        (
            "TQ12 EX4 EX2 EX14 EX39 EX16 PL1 EX1 TQ1 TR1 EX8 TR11 PL7 EX5 PL14 TQ13 PL4 TQ2 PL6 PL25 "
            "EX20 EX31 EX13 EX35 DT7"
        ),
    ),
    (
        "force-dorset",
        "E23000039",
        "Dorset",
        "55",
        "athena",
        "utf-8",
        "|",
        32,
        "Bournemouth; Dorset",
        (
            "BH21 BH1 DT4 BH15 DT11 DT2 DT6 BH12 DT1 BH22 BH14 BH20 BH8 BH9 DT3 BH11 BH17 BH6 SP8 "
            "BH19 BH10 DT10 BH23 DT9 SP7 BH24 DT7"
        ),
    ),
    (
        "force-durham",
        "E23000008",
        "Durham",
        "11",
        "niche",
        "utf-8-sig",
        ";",
        25,
        "County Durham; Darlington",
        (
            "DL1 DH1 DL14 DL3 DH7 DH9 SR8 DH6 DL5 DL13 SR7 DL12 DL15 DL16 DL17 DL4 TS29 TS28 DH99 "
            "DL98 DH97 SR88 DH8 DL2 DH2 DH3 TS21"
        ),
    ),
    (
        "force-dyfed-powys",
        "W15000004",
        "Dyfed-Powys",
        "63",
        "niche",
        "cp1252",
        "|",
        25,
        "Carmarthenshire; Ceredigion; Pembrokeshire; Powys",
        (
            "SA15 SY23 SA62 LD3 SA14 SA19 SA31 SY16 SA44 SA73 SA33 SA43 SA61 SA70 LD1 SA17 SA48 SA71 "
            "SA32 SA67 SA72 LD2 SY21 SA18 SA9 SY22 SY20"
        ),
    ),
    (
        "force-essex",
        "E23000028",
        "Essex",
        "42",
        "athena",
        "utf-8",
        ",",
        68,
        (
            "Basildon; Braintree; Brentwood; Castle Point; Chelmsford; Colchester; Epping Forest; "
            "Harlow; Maldon; Rochford; Southend-on-Sea; Tendring; Thurrock; Uttlesford"
        ),
        (
            "CM7 CM1 CM3 CM2 CO15 CO4 CM9 SS7 SS9 CO3 SS14 SS1 CO5 RM16 CM8 SS8 IG10 CO2 CM6 CO1 SS0 "
            "CM14 CO7 CM20 CO9 CO6 CB10"
        ),
    ),
    (
        "force-gloucestershire",
        "E23000037",
        "Gloucestershire",
        "53",
        "niche",
        "utf-8-sig",
        "\t",
        29,
        "Cheltenham; Cotswold; Forest of Dean; Gloucester; Stroud; Tewkesbury",
        ("GL51 GL2 GL4 GL52 GL1 GL50 GL6 GL5 GL54 GL3 GL15 GL53 GL14 GL11 GL16 GL10 GL8 GL7 GL20 GL17 GL56 GL19"),
    ),
    (
        "force-greater-manchester",
        "E23000005",
        "Greater Manchester",
        "06",
        "niche",
        "cp1252",
        ",",
        115,
        ("Bolton; Bury; Manchester; Oldham; Rochdale; Salford; Stockport; Tameside; Trafford; Wigan"),
        (
            "BL1 M33 M28 M20 M27 M25 M22 SK8 M9 M24 SK6 M34 OL16 BL3 M8 M40 M26 M21 M7 SK7 M14 M60 "
            "WA15 SK14 BL9 WA14 BL8"
        ),
    ),
    (
        "force-gwent",
        "W15000002",
        "Gwent",
        "61",
        "niche",
        "utf-8",
        "\t",
        35,
        "Blaenau Gwent; Caerphilly; Monmouthshire; Newport; Torfaen",
        (
            "NP4 NP9 NPT NP20 CF8 NP1 NP2 NP44 NP3 CF83 NP19 NP7 NP11 NP12 NP23 NP26 NP10 NP22 NP13 "
            "CF82 NP18 NP15 NP6 NP5 NP16 NP25 CF46"
        ),
    ),
    (
        "force-hampshire",
        "E23000030",
        "Hampshire and Isle of Wight",
        "44",
        "athena",
        "utf-8-sig",
        ",",
        94,
        (
            "Basingstoke and Deane; East Hampshire; Eastleigh; Fareham; Gosport; Hart; Havant; Isle "
            "of Wight; New Forest; Portsmouth; Rushmoor; Southampton; Test Valley; Winchester"
        ),
        (
            "SO4 SO5 SO2 SO1 SO3 GU14 RG21 SO16 SO15 SO50 RG24 GU34 SO31 PO7 PO1 SO23 SP10 SO41 PO14 "
            "PO30 SO40 PO12 PO9 SP11 RG27 RG26 BH24"
        ),
    ),
    (
        "force-hertfordshire",
        "E23000027",
        "Hertfordshire",
        "41",
        "athena",
        "cp1252",
        ";",
        54,
        (
            "Broxbourne; Dacorum; East Hertfordshire; Hertsmere; North Hertfordshire; St Albans; "
            "Stevenage; Three Rivers; Watford; Welwyn Hatfield"
        ),
        (
            "WD1 WD2 SG1 AL1 WD6 AL5 SG6 AL7 SG12 WD18 HP2 AL3 HP1 SG4 AL10 WD23 SG2 AL4 HP3 AL2 SG13"
            " WD17 WD3 CM23 EN8 EN6 HP4"
        ),
    ),
    (
        "force-humberside",
        "E23000012",
        "Humberside",
        "16",
        "athena",
        "utf-8",
        "|",
        37,
        ("East Riding of Yorkshire; Kingston upon Hull; North East Lincolnshire; North Lincolnshire"),
        (
            "HU17 HU9 HU3 HU5 DN15 YO16 DN17 HU8 HU7 DN31 DN35 HU12 DN32 DN16 YO42 HU6 HU15 HU1 YO15 "
            "HU10 DN33 DN40 YO25 DN14 YO4 DN37 DN20"
        ),
    ),
    (
        "force-kent",
        "E23000032",
        "Kent",
        "46",
        "athena",
        "utf-8-sig",
        ",",
        72,
        (
            "Ashford; Canterbury; Dartford; Dover; Folkestone and Hythe; Gravesham; Maidstone; "
            "Medway; Sevenoaks; Swale; Thanet; Tonbridge and Malling; Tunbridge Wells"
        ),
        (
            "TN23 ME14 CT9 ME15 ME10 TN12 ME8 TN13 DA12 CT1 CT14 ME7 ME1 CT6 ME13 ME17 CT20 CT5 ME5 "
            "ME4 ME2 TN15 DA1 TN2 TN8 TN14 BR8"
        ),
    ),
    (
        "force-lancashire",
        "E23000003",
        "Lancashire",
        "04",
        "athena",
        "cp1252",
        "|",
        58,
        (
            "Blackburn with Darwen; Blackpool; Burnley; Chorley; Fylde; Hyndburn; Lancaster; Pendle; "
            "Preston; Ribble Valley; Rossendale; South Ribble; West Lancashire; Wyre"
        ),
        (
            "PR2 PR1 PR5 PR4 BB2 BB5 LA1 BB1 PR7 FY8 BB9 BB4 FY1 PR3 PR6 BB8 FY5 BB7 BB11 FY4 WN8 "
            "BB12 LA2 BB18 LA5 OL12 BL7"
        ),
    ),
    (
        "force-leicestershire",
        "E23000021",
        "Leicestershire",
        "33",
        "niche",
        "utf-8",
        ",",
        37,
        (
            "Blaby; Charnwood; Harborough; Hinckley and Bosworth; Leicester; Melton; North West "
            "Leicestershire; Oadby and Wigston; Rutland"
        ),
        (
            "LE2 LE3 LE4 LE8 LE9 LE11 LE5 LE7 LE67 LE1 LE15 LE18 LE13 LE19 LE21 LE41 LE87 LE55 LE94 "
            "LE95 LE6 LE10 LE12 LE16 LE17"
        ),
    ),
    (
        "force-lincolnshire",
        "E23000020",
        "Lincolnshire",
        "32",
        "niche",
        "utf-8-sig",
        "\t",
        30,
        ("Boston; East Lindsey; Lincoln; North Kesteven; South Holland; South Kesteven; West Lindsey"),
        (
            "LN6 PE11 LN5 LN2 NG34 NG31 PE12 PE21 LN11 LN4 LN1 PE25 PE22 PE10 LN8 PE20 PE24 LN3 LN12 "
            "LN9 PE23 LN13 DN21 PE9 PE6 NG32 NG33"
        ),
    ),
    (
        "force-merseyside",
        "E23000004",
        "Merseyside",
        "05",
        "athena",
        "cp1252",
        ",",
        60,
        "Knowsley; Liverpool; Sefton; St. Helens; Wirral",
        (
            "WA10 L69 WA9 L20 WA11 L41 L36 L25 CH41 L3 CH43 L43 CH62 L23 L8 CH63 CH45 L4 L45 CH44 L35"
            " L44 PR8 PR9 L37 L31 L33"
        ),
    ),
    (
        "force-metropolitan",
        "E23000001",
        "Metropolitan Police",
        "01",
        "athena",
        "utf-8",
        ";",
        325,
        (
            "Barking and Dagenham; Barnet; Bexley; Brent; Bromley; Camden; Croydon; Ealing; Enfield; "
            "Greenwich; Hackney; Hammersmith and Fulham; Haringey; Harrow"
        ),
        (
            "SE1 N1 NW1 NW10 E14 CR0 SW19 NW3 E17 W1A SW6 NW6 W2 NW2 SW11 HA8 NW9 SE18 SW16 IG1 CR2 "
            "BR3 E1 EN5 BR6 E4 UB8"
        ),
    ),
    (
        "force-norfolk",
        "E23000024",
        "Norfolk",
        "36",
        "athena",
        "utf-8-sig",
        ",",
        36,
        ("Breckland; Broadland; Great Yarmouth; King's Lynn and West Norfolk; North Norfolk; Norwich; South Norfolk"),
        (
            "PE30 NR31 NR7 NR30 NR13 NR1 NR3 NR12 NR2 NR14 PE31 NR20 NR21 NR10 NR11 NR18 NR19 NR29 "
            "NR6 NR9 NR5 NR15 IP22 IP24 PE14 PE34 IP26"
        ),
    ),
    (
        "force-northamptonshire",
        "E23000022",
        "Northamptonshire",
        "34",
        "niche",
        "cp1252",
        ";",
        27,
        "North Northamptonshire; West Northamptonshire",
        "NN3 NN4 NN1 NN6 NN14 NN16 NN17 NN2 NN5 NN12 NN7 NN15 NN18 NN99 NN8 NN11 NN10 NN9 NN13",
    ),
    (
        "force-northumbria",
        "E23000007",
        "Northumbria",
        "10",
        "niche",
        "utf-8",
        "|",
        56,
        ("Gateshead; Newcastle upon Tyne; North Tyneside; Northumberland; South Tyneside; Sunderland"),
        (
            "NE61 NE3 NE23 NE12 NE6 SR5 NE24 NE28 NE29 NE5 NE1 NE8 NE65 NE66 NE33 SR4 NE34 NE15 NE46 "
            "SR3 SR2 NE4 DH4 NE38 NE16 TD15 DH3"
        ),
    ),
    (
        "force-north-wales",
        "W15000001",
        "North Wales",
        "60",
        "niche",
        "utf-8-sig",
        ",",
        30,
        "Conwy; Denbighshire; Flintshire; Gwynedd; Isle of Anglesey; Wrexham",
        (
            "CH7 LL11 LL18 CH5 LL13 LL57 LL65 LL12 LL30 LL55 LL53 LL29 CH8 LL16 LL22 LL19 CH6 LL54 "
            "LL15 LL28 LL20 LL21 LL14 CH4 SY20"
        ),
    ),
    (
        "force-north-yorkshire",
        "E23000009",
        "North Yorkshire",
        "12",
        "niche",
        "cp1252",
        "\t",
        46,
        "North Yorkshire; York",
        (
            "YO3 YO1 HG1 YO2 YO6 HG3 DL8 YO17 HG4 YO11 YO7 YO26 DL10 YO12 YO31 HG2 DL7 YO32 HG5 YO30 "
            "YO24 YO21 YO8 BD23 TS9 BD20 LS25"
        ),
    ),
    (
        "force-nottinghamshire",
        "E23000019",
        "Nottinghamshire",
        "31",
        "niche",
        "utf-8",
        ",",
        37,
        ("Ashfield; Bassetlaw; Broxtowe; Gedling; Mansfield; Newark and Sherwood; Nottingham; Rushcliffe"),
        (
            "NG5 NG9 NG2 NG17 NG8 NG7 NG24 NG18 NG1 DN22 NG3 NG15 NG12 NG4 NG11 NG6 NG22 NG14 NG21 "
            "NG25 NG80 NG90 NG16 NG19 S81 S80 NG23"
        ),
    ),
    (
        "force-south-wales",
        "W15000003",
        "South Wales",
        "62",
        "niche",
        "utf-8-sig",
        "\t",
        52,
        ("Bridgend; Cardiff; Merthyr Tydfil; Neath Port Talbot; Rhondda Cynon Taf; Swansea; Vale of Glamorgan"),
        (
            "SA1 CF4 CF1 CF6 CF14 CF5 CF2 CF31 CF11 CF24 CF64 CF44 CF37 CF10 CF62 SA3 SA2 SA6 SA5 "
            "CF32 SA12 CF48 SA4 CF3 SA11 CF23 SA10"
        ),
    ),
    (
        "force-south-yorkshire",
        "E23000011",
        "South Yorkshire",
        "14",
        "athena",
        "cp1252",
        ",",
        48,
        "Barnsley; Doncaster; Rotherham; Sheffield",
        ("S70 S6 DN4 S60 S66 S2 S10 S1 S63 S71 S8 S5 S9 DN5 S35 S65 S61 S36 S73 DN3 S3 S20 S75 S30 DN1 S11 DN6"),
    ),
    (
        "force-staffordshire",
        "E23000015",
        "Staffordshire",
        "21",
        "athena",
        "utf-8",
        ";",
        39,
        (
            "Cannock Chase; East Staffordshire; Lichfield; Newcastle-under-Lyme; South Staffordshire;"
            " Stafford; Staffordshire Moorlands; Stoke-on-Trent; Tamworth"
        ),
        (
            "ST5 ST4 ST6 ST3 WS11 ST1 ST16 WS12 WS15 DE14 WS7 DE13 ST13 ST17 WS13 ST10 WS14 ST15 ST2 "
            "ST14 ST18 ST8 B77 ST7 B79 WV5 DE15"
        ),
    ),
    (
        "force-suffolk",
        "E23000025",
        "Suffolk",
        "37",
        "athena",
        "utf-8-sig",
        "|",
        33,
        "Babergh; East Suffolk; Ipswich; Mid Suffolk; West Suffolk",
        (
            "IP1 IP14 IP11 NR32 IP12 IP13 IP33 IP4 NR33 IP28 IP31 IP3 IP6 IP5 IP2 IP7 IP17 IP19 IP30 "
            "IP9 IP32 IP8 CO10 CB8 CB9 NR34 IP27"
        ),
    ),
    (
        "force-surrey",
        "E23000031",
        "Surrey",
        "45",
        "niche",
        "cp1252",
        ";",
        54,
        (
            "Elmbridge; Epsom and Ewell; Guildford; Mole Valley; Reigate and Banstead; Runnymede; "
            "Spelthorne; Surrey Heath; Tandridge; Waverley; Woking"
        ),
        (
            "GU21 RH1 GU1 GU2 GU22 KT12 GU9 KT22 RH2 KT13 GU7 RH4 KT15 TW20 KT20 KT10 KT19 KT16 TW16 "
            "KT11 RH5 GU24 GU15 CR3 TW18 RH6 KT17"
        ),
    ),
    (
        "force-sussex",
        "E23000033",
        "Sussex",
        "47",
        "niche",
        "utf-8",
        "|",
        75,
        (
            "Adur; Arun; Brighton and Hove; Chichester; Crawley; Eastbourne; Hastings; Horsham; "
            "Lewes; Mid Sussex; Rother; Wealden; Worthing"
        ),
        (
            "BN2 BN1 PO19 BN3 PO20 RH13 PO21 BN11 RH16 BN21 RH11 TN22 BN27 BN16 BN4 TN6 RH20 RH15 "
            "TN34 PO22 BN7 BN25 RH10 RH12 RH19 TN31 TN5"
        ),
    ),
    (
        "force-thames-valley",
        "E23000029",
        "Thames Valley",
        "43",
        "athena",
        "utf-8-sig",
        ",",
        123,
        (
            "Bracknell Forest; Buckinghamshire; Cherwell; Milton Keynes; Oxford; Reading; Slough; "
            "South Oxfordshire; Vale of White Horse; West Berkshire; West Oxfordshire; Windsor and "
            "Maidenhead; Wokingham"
        ),
        (
            "SL6 RG12 SL1 RG1 OX16 OX4 OX9 RG11 SL4 OX14 RG9 RG6 RG4 OX1 RG3 SL3 OX2 MK18 OX6 RG40 "
            "OX11 SL2 OX8 RG14 OX7 RG7 SL5"
        ),
    ),
    (
        "force-warwickshire",
        "E23000017",
        "Warwickshire",
        "23",
        "athena",
        "cp1252",
        "\t",
        22,
        "North Warwickshire; Nuneaton and Bedworth; Rugby; Stratford-on-Avon; Warwick",
        "CV21 CV34 CV11 CV32 CV31 CV35 CV22 CV47 CV33 B46 CV36 B95 CV37 CV10 CV8 CV23 CV12",
    ),
    (
        "force-west-mercia",
        "E23000016",
        "West Mercia",
        "22",
        "athena",
        "utf-8",
        ",",
        55,
        (
            "Bromsgrove; Herefordshire; Malvern Hills; Redditch; Shropshire; Telford and Wrekin; "
            "Worcester; Wychavon; Wyre Forest"
        ),
        (
            "TF1 SY1 HR1 WR14 TF2 HR2 DY10 B97 SY3 SY4 B60 HR4 WR9 SY11 DY11 WR5 SY8 WR2 HR6 WR4 DY13"
            " WR10 WR11 SY5 B98 HR9 TF9"
        ),
    ),
    (
        "force-west-midlands",
        "E23000014",
        "West Midlands",
        "20",
        "athena",
        "utf-8-sig",
        "\t",
        87,
        "Birmingham; Coventry; Dudley; Sandwell; Solihull; Walsall; Wolverhampton",
        (
            "CV1 WV1 B31 B91 B70 WV14 WS1 B23 DY4 WS10 DY5 DY1 CV5 B16 B13 B29 B69 B14 B11 B63 B73 "
            "DY2 CV6 CV3 DY8 CV2 B90"
        ),
    ),
    (
        "force-west-yorkshire",
        "E23000010",
        "West Yorkshire",
        "13",
        "niche",
        "cp1252",
        ",",
        90,
        "Bradford; Calderdale; Kirklees; Leeds; Wakefield",
        (
            "WF1 HD1 HD7 LS12 HX3 LS1 HX1 WF2 BD1 LS11 WF4 WF10 LS28 LS27 WF17 LS16 LS8 BD21 LS6 LS14"
            " LS9 WF9 LS17 LS29 HD9 WF8 BD22"
        ),
    ),
    (
        "force-wiltshire",
        "E23000038",
        "Wiltshire",
        "54",
        "niche",
        "utf-8",
        ";",
        32,
        "Swindon; Wiltshire",
        (
            "SN2 BA14 SN15 SN3 SN5 SN10 SN1 SP2 BA12 SN4 SN8 SN12 SN11 SP1 SN25 SN13 SP3 BA13 SN16 "
            "SN9 SN17 SN38 SP4 SN14 SP5 BA15 SN6"
        ),
    ),
)
