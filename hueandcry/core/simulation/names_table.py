# ruff: noqa: E501
"""Given and family names of the United Kingdom's communities; every combination is invented by chance."""

from __future__ import annotations

from typing import Final


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


# community, weight, language spoken by some, women's names, men's names, family names
COMMUNITIES: Final = (
    (
        "White British",
        66,
        "",
        "Margaret Susan Karen Julie Tracey Emma Laura Gemma Chloe Olivia Amelia Freya Poppy Doreen Beryl Maureen "
        "Patricia Sandra Donna Kerry Leanne Stacey Natalie Rachel Hannah Megan Ellie Jessica Daisy Phoebe Georgina "
        "Philippa Rosemary Hilary Jacqueline Lorraine Denise Mandy Kelly Zoe Abigail Bethany Holly Paige Jodie Kirsty "
        "Heather Vivien Marjorie Edna Winifred Dorothy Imogen Harriet Beatrice Florence Tabitha Verity Yvonne Elaine",
        "David John Peter Paul Mark Stephen Andrew Kevin Ian Gary Darren Lee Craig Wayne Scott Ryan Liam Jack Harry "
        "Oliver Thomas George Alfie Archie Kyle Connor Jordan Luke Nathan Callum Reece Kieran Dean Shaun Barry Keith "
        "Trevor Derek Norman Ronald Kenneth Geoffrey Raymond Clifford Dennis Roger Nigel Graham Stuart Duncan Neil "
        "Simon Adrian Martin Robert William Charlie Freddie Toby Rupert Hugo Edmund Jonathan Benjamin Dominic Russell",
        "Smith Taylor Brown Wilson Johnson Robinson Wright Thompson Walker White Green Hall Wood Clarke Jackson Harris "
        "Turner Cooper Hill Ward Moore Baker Harrison Parker Bennett Cook Shaw Bailey Carter Richardson Marshall Fox "
        "Collins Webb Holmes Mills Palmer Hunt Barnes Knight Butler Lowe Pearce Dixon Fletcher Armstrong Hodgson Nixon "
        "Atkinson Hargreaves Entwistle Ramsbottom Postlethwaite Ogden Sugden Birtwhistle Thwaites Garside Pickles "
        "Trevithick Penrose Pascoe Tregenza Nancarrow Blackmore Chugg Luscombe Yelland Hext Fairweather Goodchild "
        "Whitlock Mapplebeck Lockwood Sidebottom Threlfall Cartmell Bainbridge Featherstone Dalgleish Charlton Milburn "
        "Heslop Younger Purvis Tindall Snowdon Appleyard Dearden Ashworth Greenhalgh Kershaw Lomax Bickerstaff Rimmer",
    ),
    (
        "Welsh",
        5,
        "Welsh",
        "Siân Carys Rhiannon Angharad Nia Ffion Elin Cerys Bethan Gwenllian Lowri Mared Eirlys Menna Heledd Catrin Non",
        "Rhys Gareth Huw Dafydd Owain Iwan Emyr Gethin Llŷr Ieuan Aled Dewi Geraint Hywel Idris Tomos Macsen Osian Gwyn",
        "Jones Davies Evans Williams Thomas Roberts Lewis Hughes Morgan Griffiths Owen Price Rees Jenkins Llewellyn "
        "Pugh Bevan Prosser Parry Gwynne ap-Rhys Vaughan Probert Cadwaladr Meredith Howells Bowen Eynon Beynon",
    ),
    (
        "Irish and Scottish",
        5,
        "",
        "Siobhán Niamh Aoife Sinéad Orla Róisín Caitlín Maeve Morag Isla Eilidh Mhairi Ailsa Catriona Shona Fiona Una",
        "Seán Cormac Declan Ciarán Eoin Padraig Fergus Brendan Hamish Callan Ruaridh Angus Lachlan Gregor Iain Ewan",
        "O'Brien Murphy Kelly O'Connor Byrne Doyle Gallagher O'Neill McCarthy Quinn Donnelly MacLeod McKenzie Campbell "
        "Stewart Ferguson McAllister Drummond Sinclair Galbraith Mac-an-Bhaird Nic-Dhòmhnaill Devlin O'Driscoll",
    ),
    (
        "Pakistani",
        4,
        "Urdu",
        "Ayesha Fatima Zainab Sana Nadia Rukhsana Saima Shazia Mehwish Hira Iqra Aliza Bushra Noreen Tahira Samina",
        "Mohammed Imran Usman Bilal Asif Tariq Hamza Adeel Kashif Waqas Zeeshan Faisal Shahid Naveed Yasir Muhammad",
        "Khan Hussain Ahmed Malik Iqbal Mahmood Akhtar Shah Mirza Chaudhry Qureshi Butt Aslam Rafiq Sheikh Nawaz Bashir",
    ),
    (
        "Indian",
        4,
        "Punjabi Gujarati Hindi",
        "Priya Harpreet Anjali Kavita Sunita Manpreet Jasmin Meera Neha Hetal Bhavna Gurpreet Lakshmi Deepika Rupinder",
        "Rajesh Sanjay Amit Gurdeep Harjit Nikhil Vikram Jaspal Rohan Manoj Dipesh Hitesh Sukhdeep Karan Anand Balbir",
        "Patel Singh Kaur Sharma Shah Gill Dhillon Sandhu Mistry Desai Chauhan Rao Iyer Nair Sidhu Parmar Bhatt Lakhani",
    ),
    (
        "Bangladeshi",
        2,
        "Bengali",
        "Nasrin Shahida Rahima Farzana Taslima Sultana Ruksana Momtaz Jannatul Sharmin Halima Afia",
        "Abdul Shahin Rafiqul Jamal Mizanur Kamrul Tanvir Sajjad Nazmul Habibur Shafiq Rubel",
        "Begum Miah Uddin Rahman Chowdhury Islam Khatun Hoque Ullah Alam Hossain Talukder Ali Choudhury",
    ),
    (
        "Black African",
        4,
        "Somali Yoruba Twi Tigrinya",
        "Ngozi Adaeze Folake Temitope Abena Akosua Esi Amina Hodan Fartun Selam Chiamaka Blessing Grace Rutendo Tendai",
        "Chukwuemeka Oluwaseun Tunde Kwame Kofi Kwabena Abdirahman Yusuf Mahad Dawit Tafadzwa Emeka Femi Ibrahim Sekou",
        "Okafor Adeyemi Mensah Boateng Osei Owusu Asante Eze Balogun Warsame Abdi Hassan Tesfaye Moyo Ncube Diallo "
        "Nwosu Ogunleye Agyeman Farah Mohamud Bangura Kamara Chikwanha Afolabi",
    ),
    (
        "Black Caribbean",
        3,
        "",
        "Shanice Marcia Beverley Sonia Keisha Tanisha Monique Delroy-Ann Claudette Merlene Ionie Aaliyah",
        "Leroy Winston Desmond Marlon Jermaine Tyrone Devonte Clive Errol Neville Kemar Omari",
        "Campbell Bailey Grant Francis Gordon Reid Powell Blake Bryan Beckford Sinclair Morrison Lindo Pinnock Dacosta",
    ),
    (
        "Polish and Baltic",
        3,
        "Polish Lithuanian",
        "Agnieszka Katarzyna Małgorzata Ewa Joanna Magdalena Zuzanna Rasa Eglė Ieva Dorota Karolina Kinga Beata",
        "Piotr Krzysztof Tomasz Łukasz Paweł Marcin Jakub Grzegorz Mantas Tomas Andrius Wojciech Sławomir Rafał",
        "Kowalski Nowak Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Dąbrowski Kazlauskas Petrauskas "
        "Jankauskas Mazur Pawlak Górski Ostrowska Jabłońska",
    ),
    (
        "Romanian and Bulgarian",
        2,
        "Romanian Bulgarian",
        "Ioana Andreea Elena Mihaela Cristina Alina Daniela Raluca Gabriela Ivanka Desislava Roxana",
        "Andrei Mihai Ștefan Ionuț Florin Marius Bogdan Vasile Cătălin Georgi Dimitar Plamen",
        "Popescu Ionescu Popa Stan Dumitru Stoica Gheorghe Munteanu Lupu Georgiev Petrov Todorova Șerban Marinescu",
    ),
    (
        "Chinese",
        1.5,
        "Cantonese Mandarin",
        "Mei Xiu Wing-Yan Hoi-Ching Li-Hua Yan Jia Fang Suet-Ying Rebecca Vivian Xiaoling",
        "Wei Jun Chi-Ming Ka-Ho Wai-Man Hao Jason Raymond Siu-Fung Tsz-Kin Bo Ming",
        "Chan Wong Cheung Li Wang Zhang Lau Ng Ho Leung Tang Liu Chen Kwok Yeung",
    ),
    (
        "Turkish, Kurdish and Arab",
        2,
        "Turkish Kurdish Arabic",
        "Elif Zeynep Ayşe Fatma Leyla Mariam Noor Layla Rania Hanan Dilan Rojin Shirin Yasmin",
        "Mehmet Emre Yusuf Hasan Karim Omar Khalid Baran Azad Samir Mustafa Rebwar Tariq Ziad",
        "Yılmaz Kaya Demir Şahin Öztürk Çelik Haddad Al-Masri Hamdan Karimi Rostami Barzani Nasser Saleh El-Amin",
    ),
    (
        "Portuguese, Spanish and Brazilian",
        1,
        "Portuguese Spanish",
        "Mariana Inês Beatriz Lúcia Ana Carmen Sofía Larissa Fernanda Joana",
        "João Tiago Rui Miguel José Diego Rafael Gustavo Paulo Nuno",
        "Silva Santos Ferreira Pereira Costa Gonçalves García Fernández Oliveira Souza Araújo",
    ),
    (
        "Ukrainian and Russian speaking",
        1,
        "Ukrainian Russian",
        "Oksana Olena Iryna Nataliia Svitlana Daria Yuliia Tetiana",
        "Oleksandr Andrii Dmytro Serhii Maksym Vitalii Bohdan Taras",
        "Shevchenko Kovalenko Bondarenko Tkachenko Melnyk Kravchuk Lysenko Ivanova",
    ),
)

ETHNICITY: Final = {
    "White British": "W1 - British",
    "Welsh": "W1 - British",
    "Irish and Scottish": "W2 - Irish",
    "Pakistani": "A2 - Pakistani",
    "Indian": "A1 - Indian",
    "Bangladeshi": "A3 - Bangladeshi",
    "Black African": "B2 - African",
    "Black Caribbean": "B1 - Caribbean",
    "Polish and Baltic": "W9 - Any other White background",
    "Romanian and Bulgarian": "W9 - Any other White background",
    "Chinese": "O1 - Chinese",
    "Turkish, Kurdish and Arab": "O9 - Any other ethnic group",
    "Portuguese, Spanish and Brazilian": "W9 - Any other White background",
    "Ukrainian and Russian speaking": "W9 - Any other White background",
}

STREETS: Final = _words(
    "Mill Church Station Victoria Albert Chapel Park Queen King School Brook Meadow Orchard Cross Manor "
    "Ash Elm Willow Hawthorn Sycamore Beech Laburnum Rowan Holly Cedar Nelson Wellington Trafalgar Alma "
    "Inkerman Windmill Quarry Colliery Foundry Tanner Weaver Rope Canal Lock Wharf Harbour Priory Abbey "
    "Castle Grange Hall Bridge Ford Spring Well Pond Fernleigh Oakfield Highfield Lowther Clarence "
    "Gladstone Disraeli Balfour Milton Tennyson Shelley Byron Keats Coniston Derwent Ullswater Thirlmere "
    "Larkspur Bluebell Primrose Kestrel Swallow Heron Plover"
)

STREET_KINDS: Final = (
    "Road",
    "Street",
    "Lane",
    "Avenue",
    "Close",
    "Drive",
    "Way",
    "Terrace",
    "Court",
    "Grove",
    "Crescent",
)
