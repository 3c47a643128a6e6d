"""Short, pet and sister forms of given names: each line is one name, its first word the one that stands for
  all.

A form that serves several names ("alex", "sam", "pat") stands in one line with all of them; sex is compared apart.
"""

from __future__ import annotations

from typing import Final

_GROUPS: Final = """
abigail abi abby abbie gail
abraham abe abram ibrahim ebrahim ibraheem avraham
adam adamo
adrian adrien hadrian ade
agnes aggie agnieszka aga nessie senga
aidan aiden aodhan
alan allan allen alain alun al
albert bert bertie alberto albrecht
alexander alexandra alex alec alick alastair alistair alasdair alister sandy sasha alexandre alejandro aleksandr
  aleksander oleksandr aleksandra oleksandra xander lex sandie sandra alexandria alexis alessandro iskandar
  sikandar
alfred alf alfie fred alfredo
alice alicia alys ali elis
amanda mandy
amelia millie amy emilia milly
andrew andy drew andreas andre andrei andrey andriy andrzej anders andres andrea
angela angie angelina
ann anne anna annie hannah hanna anya ania nan nancy nanny anita annette anneka hana ana
anthony antony tony antonio anton antoine toni
archibald archie baldie
arthur art artie artur
ashley ash
augustus gus augustine august augustin
barbara barb babs barbie basia
barnabas barney barnaby
bartholomew bart bartosz bartek bartlomiej
beatrice bea trixie beatrix beattie
benedict ben benjamin benny benji benjy benjie benedykt
bernard bernie barney bernhard bernardo
bridget bridie biddy brigid brigitte
bronwen bron
caroline carol carolyn carrie caz caro karolina carolina
catherine katherine kathryn cathy kathy kate katie kat kath kitty cath cathryn catharine kathleen catriona
  caitlin katarzyna kasia kay karen katrina catherina ekaterina kateryna katerina kit trina katya yekaterina
  catalina
cecilia cecily celia cissy sheila
charles charlie chas chuck charley carl karl carlo carlos karol siarl
charlotte lottie charley lotte
christina christine chris tina chrissie christiana kirsty kirsten krystyna kristina christian christopher kit
  topher kristopher krzysztof kris christophe chrissy kristian cristina
clarence clarrie
clement clem
constance connie
cornelius con
cynthia cindy
daniel dan danny daniela danielle dani danyal daniil danylo
david dave davey davy dai dafydd dewi davie dawid daud dawood davide taffy
deborah deb debbie debs debra
dennis denis den denys
derek derrick del dirk
diana di diane dianne
dominic dom dominik domenico nic
donald don donnie donny
dorothy dot dottie dolly dora dorothea thea
douglas doug dougie
duncan dunc
edith edie
edmund ed eddie edmond ned ted teddy edward eddy eduardo edwin edouard edgar eamon eduard
eleanor ellie nell nellie elinor leonora nora ella ellen helen elaine helena lena eileen elena olena nelly elen
elizabeth liz lizzie beth betty bess bessie eliza elsie elspeth lisa libby isabel isabella bella isobel isabelle
  lillibet elisabeth bet betsy lizzy elzbieta ela tetty yelizaveta elizaveta izzy
emma emily em emmie emilie
eric erik erich
ernest ernie ernst ernesto
esther essie hester hetty ester
eugene gene yevgeny yevhen eugenia evgeny
evelyn eve eva evie evelina
ewan euan ewen eoin owen eugen owain
fatima fatimah fatma fatema
felicity flick fliss
fiona fi
florence flo florrie flossie
francis frances frank fran frankie francesca francesco franciszek franz francois francisco fanny fannie franny
frederick fred freddie freddy frederic friedrich fritz frederik fryderyk frederica freda
gabriel gabriella gabrielle gabby gabe
gareth gary garry garth
geoffrey geoff jeffrey jeff jeffery
george georgie giorgio jorge jerzy georg georgia georgina georgiana yuri yuriy georgios georges sior
gerald gerry jerry gerard gerhard gerrard
gilbert gil gib
giles gyles
gillian gill jill jillian
grace gracie
graham graeme grahame
gregory greg gregor grzegorz
gwendolen gwen gwendoline gwenllian
harold hal
harriet hattie harriette
hassan hasan
heather heth
henry harry hal hank harri henri heinrich henryk enrique hendrik enrico harriot
herbert herb bert
hilary hil
horace horatio
howard howie
hubert hugh hughie huw hew hugo bert
hussein husain hussain hossein husayn
humphrey humph
ian iain
imran emran
isaac ike zac izaak ishaq
ivor ifor
jacob jake jakub kuba jacobs yakub jakob yaqub
jacqueline jackie jacqui jacquie
james jim jimmy jamie jem seamus hamish jaime jacques diego giacomo iago shamus jimmie
jane janet jeanne jayne janie jeanette sian sinead shan juana janice jeannie
joan joanna jo joanne johanna siobhan giovanna joann
jasmine jaz yasmin jas yasmine yasmeen
jason jay
jasper casper kasper caspar
jeremy jez jerry jeremiah jem
jennifer jen jenny jenni jenna jennie
jessica jess jessie
john jon jack johnny johnnie jean juan johan johann jan giovanni ian sean shaun evan ieuan ioan ivan hans jock
  jonny jackie shawn shane yahya jonathan johnathan jonathon joao jens ioannis yannis zane iwan
jordan jordy
joseph joe joey josef jose giuseppe yusuf yousef yusef youssef jozef josephine josie jos yosef iosif
joshua josh
judith judy judi jude
julia julie juliet jules juliana gillian juliette yulia yuliya
julian jules julius giuliano
justin justine
kenneth ken kenny
kevin kev
khalid khaled
kimberley kim kimberly
lancelot lance
laura lauren laurie lori loretta
laurence lawrence larry laurie lorenzo laurent lars lawrie
leonard leo len lenny leon lennie leonardo leonid
leslie les lesley
lewis louis luis lou louie ludwig luigi louise louisa lois ludovic llewelyn ludwik
lillian lily lil lilian lilly
linda lindy lynda lyn lynn lynne
lucy lucinda lucille lucia lucie lucian
luke lucas lukasz luca lukas
lydia liddy
madeleine maddie maddy madeline magdalena maddi
malcolm mal
marcus mark marc marek marco markus marko
margaret maggie meg peggy marge madge margery margo greta rita daisy maisie margot mags megan marjorie
  malgorzata gosia marguerite mairead margarita peg margie may meggie
maria mary marie maryam mariam miriam polly molly mae moira maureen mair mari mia mollie marija mariya marian
  may maryia mariamu minnie
martha patty matty marta
martin marty marcin martyn
martina tina
matilda tilly mattie maud tilda matty maude
matthew matt matty mateusz matthias mathew matteo mattie mateo matthieu
maurice morris moe
maximilian max maxwell maxine maxim maksym maksim
melanie mel
melissa mel lissa
michael mike mick mickey micky mikey mikhail michal miguel michel mihai mykhailo mitch michelle shelly micheal
mildred millie milly
mohammed mohammad muhammad mohamed mohamad muhammed mo muhamad mohammod mehmet mohamud mohd md
monica mon monique
moses moshe musa moss
natalie nat natasha natalia nataliya natalya tasha
nathan nat nathaniel nate
neil niall neal nigel
nicholas nick nicky nicolas nikolas nikolai nico nik mykola nikolay klaus colin mikolaj nicol nicole nicola
  nikki nicolaas niklas
noah nuh
norman norm
oliver ollie olly olivier oliwer
olivia olive liv livvy oliwia
oscar oskar
pamela pam
patricia pat patrick paddy trish tricia patsy padraig patti patrik patryk padraic
paul pavel paulo pablo pawel pavlo paolo pauline paula paulina paulette
penelope penny
percival percy perceval
peter pete petr piotr pedro pierre petro pieter piers pyotr pietro peadar pedr
philip phil phillip pip philippa felipe filip philippe pippa flip
phoebe phebe
priscilla cilla
rachel rach rachael raquel rae
ralph rafe rolf ralf
raphael rafal rafael rafe
raymond ray raimund ramon
rebecca becky bec becca rebekah beck
reginald reg reggie rex
rhys reece rees reese
richard dick rick rich ricky dickie richie ritchie ricardo rico ryszard dickon rickie riccardo
robert bob rob bobby robbie robin bert roberto rupert bobbie robb roberta robyn rab
roderick rod roddy rory rodney ruairi
roger rodge rog rodger
roland rolly rowland orlando
ronald ron ronnie ronny
rosemary rose rosie rosa rosalind rosamund roz ros rosina rosalie rosanna
rowan ro
roy leroy
ruth ruthie
salim saleem selim
samuel sam sammy samantha samson sami samira
sarah sara sally sal sadie sarai
sebastian seb bastian seba
shirley shirl
sidney sid sydney syd
simon si simeon szymon shimon symon simone
solomon sol sulaiman suleiman sulayman solly
sophia sophie sofia sophy zofia sofiya
stanley stan stanislaw stanislav
stella estelle estella
stephen steven steve stevie stefan stephan steph stephanie szczepan esteban etienne stefano istvan stepan steff
  stephane stefanie
stewart stuart stu
susan sue susie susannah suzanne susanna suzie zuzanna sukey suzy suzanna susana
sylvester sly sylvestre
sylvia sylvie silvia
tamara tammy tamar
terence terry terrence teresa theresa tess tessie tracy terri tessa therese terrance
theodore theo ted teddy fyodor fedir theodora dora feodor
thomas tom tommy tomas tomasz thom tommaso thos twm tam tommie thomasina tomos
timothy tim timmy tymoteusz timofey tymofiy
tobias toby
trevor trev trefor
tristan tristram trystan
ursula ursie
valerie val valentina valentine
vanessa ness nessa
veronica ronnie vera nicky weronika
victor vic viktor wiktor victoria vicky vicki tori wiktoria viktoria vikki vickie viktoriya
vincent vince vinny vincenzo vinnie
violet vi viola violetta
virginia ginny ginger
vivian viv vivienne vyvyan
vladimir vlad volodymyr wlodzimierz
walter wally walt wat gualtiero
wilfred wilf wilfrid fred
william will bill billy willie liam willy wm guillaume wilhelm guillermo willem gwilym guglielmo wilmot bil wil
  vilhelm billie gwil
winifred winnie win freda
xavier javier
yvonne evonne eve
zachary zach zack zak zachariah zac
zoe zoey
"""


def _roots() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in _GROUPS.replace("\n  ", " ").split("\n"):
        for name in line.split():
            # The first line that has a form keeps it: "jan" is one name to us, whichever it is short for.
            found.setdefault(name, line.split()[0])
    return found


ROOTS: Final[dict[str, str]] = _roots()
