# ruff: noqa: E501
"""Towns and suburbs of each force's area, for the words of a story."""

from __future__ import annotations

from typing import Final

_TOWNS: Final = """
avon-somerset: Bristol; Bath; Taunton; Yeovil; Weston-super-Mare; Frome; Bridgwater; Keynsham; Clevedon; Minehead; Filton
bedfordshire: Bedford; Luton; Dunstable; Leighton Buzzard; Biggleswade; Sandy; Houghton Regis; Kempston; Ampthill
cambridgeshire: Cambridge; Peterborough; Huntingdon; Wisbech; Ely; St Neots; March; Ramsey; Whittlesey; Cambourne
cheshire: Chester; Crewe; Warrington; Macclesfield; Runcorn; Widnes; Northwich; Winsford; Congleton; Ellesmere Port
city-of-london: Bishopsgate; Cheapside; Barbican; Moorgate; Aldgate; Fleet Street; Liverpool Street; Fenchurch Street
cleveland: Middlesbrough; Stockton; Hartlepool; Redcar; Billingham; Thornaby; Guisborough; Saltburn; Yarm; Eston
cumbria: Carlisle; Kendal; Barrow; Workington; Whitehaven; Penrith; Ulverston; Maryport; Keswick; Cockermouth
derbyshire: Derby; Chesterfield; Ilkeston; Glossop; Buxton; Swadlincote; Long Eaton; Belper; Matlock; Bolsover
devon-cornwall: Plymouth; Exeter; Torquay; Truro; Barnstaple; Paignton; Camborne; Redruth; Bodmin; Newquay; Tiverton
dorset: Bournemouth; Poole; Weymouth; Dorchester; Christchurch; Bridport; Swanage; Wareham; Blandford; Sherborne
durham: Durham; Darlington; Bishop Auckland; Peterlee; Consett; Seaham; Spennymoor; Chester-le-Street; Newton Aycliffe
dyfed-powys: Llanelli; Carmarthen; Haverfordwest; Aberystwyth; Newtown; Brecon; Milford Haven; Cardigan; Ammanford
essex: Southend; Chelmsford; Colchester; Basildon; Harlow; Clacton; Brentwood; Grays; Braintree; Canvey Island; Witham
gloucestershire: Gloucester; Cheltenham; Stroud; Tewkesbury; Cirencester; Cinderford; Coleford; Dursley; Lydney
greater-manchester: Bolton; Bury; Oldham; Rochdale; Salford; Stockport; Wigan; Ashton; Altrincham; Leigh; Hulme; Moss Side
gwent: Newport; Cwmbran; Ebbw Vale; Caerphilly; Blackwood; Abergavenny; Pontypool; Chepstow; Tredegar; Risca
hampshire: Southampton; Portsmouth; Basingstoke; Winchester; Andover; Gosport; Fareham; Eastleigh; Newport; Ryde; Aldershot
hertfordshire: Watford; St Albans; Stevenage; Hemel Hempstead; Hertford; Hatfield; Hitchin; Borehamwood; Cheshunt; Royston
humberside: Hull; Grimsby; Scunthorpe; Bridlington; Beverley; Goole; Cleethorpes; Driffield; Withernsea; Hessle
kent: Maidstone; Canterbury; Ashford; Margate; Dover; Gillingham; Chatham; Folkestone; Gravesend; Dartford; Sittingbourne
lancashire: Preston; Blackpool; Burnley; Blackburn; Lancaster; Accrington; Chorley; Morecambe; Nelson; Leyland; Skelmersdale
leicestershire: Leicester; Loughborough; Hinckley; Melton Mowbray; Coalville; Oadby; Wigston; Oakham; Market Harborough
lincolnshire: Lincoln; Boston; Grantham; Skegness; Spalding; Gainsborough; Louth; Sleaford; Stamford; Mablethorpe
merseyside: Liverpool; Birkenhead; Bootle; St Helens; Southport; Huyton; Kirkby; Wallasey; Crosby; Toxteth; Speke
metropolitan: Croydon; Hackney; Brixton; Ealing; Tottenham; Lewisham; Peckham; Romford; Harrow; Ilford; Camden; Southall; Bexleyheath; Wembley; Sutton; Stratford
norfolk: Norwich; King's Lynn; Great Yarmouth; Thetford; Dereham; Cromer; Gorleston; Swaffham; Wymondham
northamptonshire: Northampton; Corby; Kettering; Wellingborough; Daventry; Rushden; Brackley; Towcester
northumbria: Newcastle; Sunderland; Gateshead; South Shields; Blyth; Wallsend; Ashington; Cramlington; Whitley Bay; Hexham
north-wales: Wrexham; Rhyl; Bangor; Llandudno; Caernarfon; Holyhead; Colwyn Bay; Flint; Mold; Dolgellau; Pwllheli
north-yorkshire: York; Harrogate; Scarborough; Selby; Northallerton; Whitby; Skipton; Ripon; Malton; Catterick
nottinghamshire: Nottingham; Mansfield; Worksop; Newark; Beeston; Arnold; Sutton-in-Ashfield; Hucknall; Retford; Bulwell
south-wales: Cardiff; Swansea; Merthyr Tydfil; Bridgend; Barry; Pontypridd; Neath; Port Talbot; Aberdare; Maesteg; Ely
south-yorkshire: Sheffield; Doncaster; Rotherham; Barnsley; Mexborough; Hillsborough; Wombwell; Thorne; Maltby
staffordshire: Stoke; Stafford; Burton; Tamworth; Cannock; Newcastle-under-Lyme; Lichfield; Leek; Hanley; Rugeley
suffolk: Ipswich; Lowestoft; Bury St Edmunds; Felixstowe; Haverhill; Sudbury; Stowmarket; Newmarket; Beccles
surrey: Guildford; Woking; Redhill; Epsom; Camberley; Staines; Farnham; Leatherhead; Reigate; Walton; Dorking
sussex: Brighton; Hove; Hastings; Eastbourne; Worthing; Crawley; Bognor Regis; Horsham; Lewes; Littlehampton; Bexhill
thames-valley: Oxford; Reading; Slough; Milton Keynes; Aylesbury; Banbury; High Wycombe; Bracknell; Newbury; Maidenhead
warwickshire: Nuneaton; Rugby; Leamington; Stratford; Warwick; Bedworth; Kenilworth; Atherstone; Alcester
west-mercia: Worcester; Telford; Hereford; Shrewsbury; Redditch; Kidderminster; Oswestry; Bromsgrove; Leominster
west-midlands: Birmingham; Coventry; Wolverhampton; Walsall; Dudley; Solihull; West Bromwich; Sutton Coldfield; Handsworth; Erdington; Stourbridge
west-yorkshire: Leeds; Bradford; Huddersfield; Wakefield; Halifax; Dewsbury; Keighley; Pontefract; Batley; Harehills; Castleford
wiltshire: Swindon; Salisbury; Trowbridge; Chippenham; Devizes; Melksham; Warminster; Calne; Marlborough
"""

TOWNS: Final[dict[str, tuple[str, ...]]] = {
    "force-" + slug: tuple(towns.split("; "))
    for slug, towns in (line.split(": ") for line in _TOWNS.strip().splitlines())
}
