"""The faults that an L&D team can make in an overlay: the file, what stands there, what is written instead with HERE where the
problem is expected, and how its message goes on."""

from guide_copy import HERE

ORGANISATION = "overlay/organisation.yml"
IDEA = "overlay/ideas/acme-first-walk.yml"
DERAILER = "overlay/derailers/acme-late-draft.yml"
REFERENCE = "overlay/references/acme-handbook.yml"
LOGO = "overlay/logo.svg"

NAMES = [
    ("name: Acme & Sons", f"name:{HERE} # later", "name is still blank; write what the pages call the organisation"),
    ("name: Acme & Sons", f"name: {HERE}{'Acme ' * 20}", "name has 99 characters; write 60 at most"),
    ("name: Acme & Sons", f"{HERE}nam: Acme & Sons", "unknown key nam; did you mean name?"),
    ("name: Acme & Sons\n", HERE, "the key name is missing; add it: it is needed here"),
    ("site_name:", f"{HERE}sitename:", "unknown key sitename; did you mean site_name?"),
    ("footer:", f"{HERE}footr:", "unknown key footr; did you mean footer?"),
    ("footer: Kept by *Acme*.", f"footer: {HERE}Kept by <b>Acme</b>.", "<b>Acme</b>. is raw HTML"),
    ("footer: Kept by *Acme*.", f"footer: {HERE}'[Acme](javascript:alert)'",
     "the link to javascript:alert is neither https nor mailto"),
    ("footer: Kept by *Acme*.", f"footer: {HERE}7", "footer: expected text, got the number 7; put it in quotes"),
    ("home: Begin with [a second look](ideas/second-look.html)", f"home: {HERE}Begin with [it](ideas/secnd-look.html)",
     "there is no page ideas/secnd-look.html; did you mean ideas/second-look"),
    ("home: Begin with [a second look](ideas/second-look.html)", f"home: {HERE}Begin with [it](ideas/answer-first.html)",
     "there is no page ideas/answer-first.html"),
    ("home: Begin with [a second look](ideas/second-look.html)", f"home: {HERE}Begin [here](organisation.html#people-and-us)",
     "organisation.html has no place #people-and-us"),
    ("contact: Write to [us](mailto:us@acme.example).", f"contact: {HERE}See ![us](https://acme.example/us.png)",
     "a text cannot hold an image"),
    ("privacy: |\n  Addresses", f"privacy: {HERE}|\n  `Addresses`", "a text cannot hold code marks"),
    ("url: ideas/index.html", f"url: {HERE}ideas/all.html", "there is no page ideas/all.html; did you mean ideas/"),
    ("url: ideas/index.html", f"url: {HERE}file:///etc/passwd", "the link to file:///etc/passwd is neither https nor mailto"),
    ('"https://acme.example/grades"', f'{HERE}"http://acme.example/grades"', "the link to http://acme.example/grades is neither"),
    ("{name: All ideas, url: ideas/index.html}", f"{HERE}{{name: All ideas}}", "the key url is missing; add it"),
]

PICTURES = [
    ("logo: logo.svg", f"logo: {HERE}../logo.svg",
     "../logo.svg leads to another folder; put the picture beside organisation.yml"),
    ("logo: logo.svg", f"logo: {HERE}/etc/logo.svg", "/etc/logo.svg leads to another folder"),
    ("logo: logo.svg", f"logo: {HERE}ideas/logo.svg", "ideas/logo.svg leads to another folder"),
    ("logo: logo.svg", f"logo: {HERE}'..\\logo.svg'", "..\\logo.svg leads to another folder"),
    ("logo: logo.svg", f"logo: {HERE}https://acme.example/logo.svg", "https://acme.example/logo.svg leads to another folder"),
    ("logo: logo.svg", f"logo: {HERE}lgoo.svg", "there is no lgoo.svg in the overlay; did you mean logo.svg?"),
    ("logo: logo.svg", f"logo: {HERE}logo.jpg", "logo.jpg is neither SVG nor PNG; save the picture as one of the two"),
]

COLOURS = [
    ('accent: "#1d5270"', f'accent: {HERE}"#8fc0dc"',
     "#8fc0dc on the light page #f2ebde has a contrast of 1.64, and text needs 4.5"),
    ('accent: "#8fc0dc"', f'accent: {HERE}"#1d5270"', "#1d5270 on the dark page #28231e has a contrast of 1.8"),
    ('on_accent: "#ffffff"', f'on_accent: {HERE}"#5580a0"', "#5580a0 on the accent #1d5270 has a contrast of"),
    ('on_accent: "#000000"', f'on_accent: {HERE}"#ffffff"',
     "#ffffff on the accent #8fc0dc has a contrast of 1.95, and text needs 4.5; write \"#4a4a4a\", the nearest"),
    ('accent: "#1d5270"', f"accent: {HERE}blue", 'accent: blue has not the right form; write # and six digits'),
    ('accent: "#1d5270"', f'accent: {HERE}"#1d527"', "accent: #1d527 has not the right form"),
    ('  light: {accent: "#1d5270", on_accent: "#ffffff"}', f"  light:\n    on_accent: '#ffffff'\n    accent:{HERE} #1d5270",
     "accent is still blank; write the colour of lines, side-heads and the main button"),
    ("  dark: {", f"  {HERE}darkness: {{", "unknown key darkness; did you mean dark?"),
    ('{accent: "#8fc0dc", on_accent: "#000000"}', HERE + '{accent: "#8fc0dc"}', "the key on_accent is missing"),
]

OWN = [
    ("id_prefix: acme-", f"id_prefix: {HERE}acme",
     "id_prefix: acme has not the right form; write small letters and digits with a hyphen"),
    ("id_prefix: acme-", f"id_prefix: {HERE}second-", "second-look of the guide begins with second- too"),
    ("id_prefix: acme-", f"id_prefix: {HERE}paper-", "paper-round of the guide begins with paper- too"),
    ("after: second-look", f"after: {HERE}secnd-look",
     "secnd-look is not on the path of clear-writing; did you mean second-look?"),
    ("after: second-look", f"after: {HERE}answer-first", "answer-first is hidden; name another idea of the path, or start"),
    ("after: second-look", f"after: {HERE}call-before-ten", "call-before-ten is not on the path of clear-writing"),
    ("after: second-look", f"after: {HERE}acme-first-walk", "acme-first-walk is not on the path of clear-writing"),
    ("after: second-look", f"after: {HERE}one-page-rule",
     "acme-first-walk leads to Expert, and comes after an idea that leads to Master"),
    ("after: start, because", f"{HERE}befor: start, because", "unknown key befor; did you mean after?"),
    ("idea: acme-next-page", f"idea: {HERE}acme-nxt-page",
     "there is no acme-nxt-page among the ideas of the overlay; did you mean acme-next-page?"),
    ("idea: acme-next-page", f"idea: {HERE}acme-first-walk", "acme-first-walk has a place already"),
    ("ideas: [answer-first]", f"ideas: [{HERE}answer-frist]",
     "there is no answer-frist among the ideas of the guide; did you mean answer-first?"),
    ("ideas: [answer-first]", f"ideas: [answer-first, {HERE}answer-first]", "answer-first is hidden a second time"),
    ("ideas: [answer-first]", f"ideas: [answer-first, {HERE}acme-first-walk]",
     "there is no acme-first-walk among the ideas of the guide"),
    ("ideas: [answer-first]", f"ideas: [answer-first, {HERE}open-hour]",
     "without open-hour shared-trust has no idea that leads to Master Expert"),
    ("derailers: [closed-mindset]", f"derailers: [{HERE}close-mindset]",
     "there is no close-mindset among the derailers of the guide"),
    ("derailers: [closed-mindset]", f"derailers: {HERE}closed-mindset",
     "derailers: expected a list, got the text closed-mindset"),
    ("[clear-writing, second-look]", f"[clear-writing, {HERE}secnd-look]",
     "there is no secnd-look among the capabilities and ideas; did you mean"),
    ("[clear-writing, second-look]", f"[clear-writing, {HERE}clear-writing]", "clear-writing stands here a second time"),
    ("[clear-writing, second-look]", f"[clear-writing, {HERE}answer-first]",
     "answer-first is hidden; delete it, or show the idea"),
    ("helps_with: [clear-writing, second-look]", f"helps_with: {HERE}[]", "helps_with has 0 entries; at least 1 belong here"),
    ("url: https://acme.example/letters", f"url: {HERE}letters.html", "there is no page letters.html"),
    ("url: ideas/index.html", f"url: {HERE}organisation.html#contacts", "organisation.html has no place #contacts"),
    ("url: mailto:desk@acme.example", f"url: {HERE}desk@acme.example", "there is no page desk@acme.example"),
]

RECORDS = [
    (IDEA, "number: 10001", f"number: {HERE}8", "number 8 is one that the guide may give; write 10001 or more"),
    (IDEA, "number: 10001", f"number: {HERE}100000", "number: 100000 is out of range"),
    (IDEA, "role: plain-writer", f"role: {HERE}plain-writter",
     "there is no plain-writter among the roles; did you mean plain-writer?"),
    (IDEA, "acme-late-draft, ", f"{HERE}closed-mindset, acme-late-draft, ", "closed-mindset is hidden by organisation.yml"),
    (IDEA, "related: [second-look]", f"related: [{HERE}answer-first]",
     "answer-first is hidden by organisation.yml; name another, or show it"),
    (IDEA, "related: [second-look]", f"related: [{HERE}acme-frist-walk]", "there is no acme-frist-walk among the ideas"),
    (IDEA, "[acme-handbook, ", f"[{HERE}acme-handbok, ",
     "there is no acme-handbok among the references; did you mean acme-handbook?"),
    (IDEA, "title: Walk the isolation before you design the change", f"title: {HERE}Put both cases",
     "title Put both cases is also that of"),
    (IDEA, "overdone: Every", f"overdone: {HERE}<i>Every</i>", "<i>Every</i> hydrant is raw HTML"),
    (IDEA, "  - my drawings come back with red marks", f"  - {HERE}double check faster",
     "second-look is asked for in the same words"),
    (DERAILER, "capability: clear-writing", f"capability: {HERE}clear-writting",
     "there is no clear-writting among the capabilities"),
    (DERAILER, "name: Late drafting", f"name: {HERE}silent upwards", "name silent upwards is also that of silent-upwards"),
    (DERAILER, "overuse_of: care", f"{HERE}overuse: care", "unknown key overuse; did you mean overuse_of?"),
    (REFERENCE, "year: 2024", f"year: {HERE}24", "year: 24 is out of range"),
]  # fmt: skip
