"""What invented papers are put together from: bodies, places, people and sentences of a trade that is nobody's.

Sentences are patterns; the names in braces are filled in by `evals.bench.invented`. Extend the lists by adding lines.
"""

BODIES = (
    "Netherwold Highways Committee",
    "Harrowmere Housing Panel",
    "Quillan Vale Parks Board",
    "Ostermere Transport Board",
    "Penhallow Libraries Committee",
    "Marrick Fen Drainage Board",
    "Tamsel Valley Schools Forum",
    "Upper Wray Licensing Committee",
    "Corrisdale Harbour Board",
    "Lindenshaw Markets Committee",
    "Eastmarch Flood Panel",
    "Brannick Moor Commons Board",
)
SUBJECTS = tuple(
    """
    allotment rents|night buses|street lighting|footbridge repairs|library opening hours|market stalls|school crossings|
    river dredging|tree planting|cycle parking|winter gritting|playground surfaces|housing adaptations|harbour moorings|
    taxi licences|village halls|recycling banks|verge cutting|bowling greens|youth clubs|meals at home|bridleways|
    parking permits|pavement licences|museum loans|sheltered flats|swimming lessons|noise complaints|drain clearance|
    public benches|dog wardens|bus shelters|community orchards|empty homes|heritage plaques|litter patrols|ferry fares|
    cemetery paths|sports pitches|warm rooms|energy surveys|road safety training|mobile libraries|beach huts|
    flood gates|rural broadband|apprenticeships|hedge laying
    """.replace("\n", "")
    .replace("    ", "")
    .strip()
    .split("|")
)
PLACES = tuple(
    """
    Alderwick Brackenholt Candlesby Dunmarrow Elverstone Farrowby Gillenshaw Hathersby Inglemoor Jessop Kelderby
    Lowmarsh Mistlewood Norrington Oakendale Pellbrook Quarnham Rushenby Silverdene Thackleby Umberstone Vennery
    Wickenfell Yarrowdale Ashcombe-Regis Birchover-End Copperley Drayling Emberton-Wold Fallowmere Greyling Hollinside
    Ivelshaw Kestrelby Larkenfield Merriden Nettleby Orchardleigh Pinfold Saxonhurst
    """.split()
)
FIRST_NAMES = tuple(
    """
    Ada Bertram Cora Desmond Edith Fergus Greta Hugo Ines Jasper Kitty Lionel Mabel Ned Orla Percy Queenie Rufus Sylvia
    Tobias Una Vernon Winifred Yusuf Zelda Amir Bronwen Chidi Dilys Emeka
    """.split()
)
SURNAMES = tuple(
    """
    Ablewhite Bickersdyke Cattermole Dunnington Eldersley Fothergale Gatherby Hollowell Ingleson Jarrowby Kettlesing
    Lackersteen Mallowby Nettlefold Oddingley Pettifer-Wade Quennell Rackstraw Sallowfield Thistlewood Underhay
    Vavasour-Lee Whistlecroft Yellowlees Zouchley Amberslade Brackenridge Cobbledick Dapplethorne Everdene
    """.split()
)
OFFICES = (
    "Head of Estates",
    "Director of Place",
    "Treasurer",
    "Senior Surveyor",
    "Policy Officer",
    "Engineer",
    "Community Manager",
    "Principal Planner",
)

POINTS = (
    "There had been {n} requests about {subject} in {place} since {month} {before}, of which {few} were still open.",
    "The cost of {subject} had risen by {share}% to {money} in {year}, mostly because of higher wages.",
    "{person} explained that the contractor for {subject} would begin in {place} in {month} and take {few} weeks.",
    "Members were concerned that residents of {place} would wait longer for {subject} than those of {other}.",
    "A survey answered by {n} households found {share}% content with {subject}, against {share2}% a year before.",
    "It was confirmed that the grant of {money} for {subject} could not be carried beyond the end of {month} {year}.",
    "The trial in {other} had cut complaints about {subject} from {n} to {few}, and would be repeated in {place}.",
    "{person} asked whether {subject} might be shared with neighbouring authorities; discussions had begun in {month}.",
    "Two of the {few} sites looked at in {place} were too near the river, and a third had no safe access for vehicles.",
    "The insurance for {subject} fell due in {month}, and the premium was expected to reach {money}.",
    "Volunteers in {place} had given {n} hours to {subject} during the year and were thanked for their work.",
    "It was noted that {subject} had been left out of the capital programme for {year} and needed a bid of its own.",
    "Staff vacancies meant that only {share}% of visits for {subject} had taken place on time in {place}.",
    "The equality assessment found that older residents of {other} relied on {subject} more than others.",
    "In reply to a question, {person} said that the figure of {n} counted each household in {place} once.",
    "The Environment team was preparing a map of {subject}, which would show {place} and {other} in greater detail.",
)
ACTIONS = (
    "{person} undertook to circulate the figures on {subject} in {place} to members by the end of {month}.",
    "{person} agreed to write to the parish council of {place} about {subject}.",
    "{person} agreed to bring a further report on {subject} to the meeting in {month}.",
    "{person} undertook to arrange a visit to {place} so that members could see the work on {subject}.",
)
RESOLUTIONS = (
    "That the report on {subject} in {place} be noted",
    "That {money} be released from reserves for {subject} in {place}",
    "That the {office} be asked to report on {subject} to the meeting in {month} {year}",
    "That the trial of {subject} in {place} be extended until {month} {year}",
    "That the charges for {subject} be frozen at the level of {before}",
    "That a working party of {few} members be set up to look into {subject} in {place} and {other}",
    "That the tender of {money} for {subject} be accepted, subject to references",
    "That residents of {place} be consulted for {few} weeks on the future of {subject}",
)
INTERESTS = (
    "{person} declared an interest in item {number} as a trustee of a charity concerned with {subject}.",
    "{person} declared a personal interest in item {number}, having a relative who worked on {subject} in {place}.",
)
PARAGRAPHS = (
    "The programme for {subject} covers {n} sites, of which {few} are in {place} and {few2} in {other}.",
    "Spending on {subject} in the year to March {year} was {money}, which is {share}% above the budget of {before}.",
    "Of the {n} enquiries received about {subject}, {share}% were answered within ten working days.",
    "In {place} the work was delayed from {month} by a shortage of materials and has now been completed.",
    "A comparison of {few} authorities shows that {subject} cost least where it was planned three years ahead.",
    "Officers met residents of {place} in {month} {year}; {n} people attended and {few} wrote in afterwards.",
    "The risk that {subject} cannot continue in {other} after {month} is rated as medium and is kept under review.",
    "Income from {subject} is expected to be {money} in {year}, provided that demand in {place} holds up.",
    "The present arrangement for {subject} was agreed in {before} for {few} years and has been renewed once.",
    "Complaints fell from {n} to {few2} once the timetable for {subject} was put up all over {place}.",
)
RECOMMENDATIONS = (
    "note the progress made with {subject} in {place}",
    "approve the spending of {money} on {subject}",
    "agree that {subject} in {other} be reviewed in {month} {year}",
    "ask the {office} to consult residents of {place} on {subject}",
)
