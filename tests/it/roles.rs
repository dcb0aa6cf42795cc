//! What a speaker is, and for whom, as the text words it beside the name.

use verbatim::find::quotes::quotes;

/// The role and the affiliation of the first speaker.
fn role(text: &str) -> (Option<&str>, Option<&str>) {
    let speaker = quotes(text).speakers.into_iter().next();
    let words = |span: verbatim::text::Span| span.of(text);
    speaker.map_or((None, None), |speaker| (speaker.role.map(words), speaker.affiliation.map(words)))
}

fn check(cases: &[(&str, Option<&str>, Option<&str>)]) {
    for (text, is, body) in cases {
        assert_eq!(role(text), (*is, *body), "{text}");
    }
}

#[test]
fn a_role_stands_behind_the_name() {
    check(&[
        ("“No,” said Ada Moreno, a planner at the port.", Some("planner at the port"), None),
        ("“No,” said Ada Moreno, 45, a plumber from Harlow.", Some("plumber from Harlow"), None),
        ("“No,” said Ada Moreno, a clerk and two-term mayor, on Monday.", Some("clerk and two-term mayor"), None),
        ("Kestrel sports director Ada Moreno slept. “No,” Moreno said.", Some("sports director"), None),
        ("The goal that fans Ada Moreno and Bo Finch met was late. “No,” Moreno said.", None, None),
        ("“No,” said 16-year-old Ada Moreno.", None, None),
        ("“No,” said the Finnish bryologer Ada Moreno.", Some("Finnish bryologer"), None),
        ("He met men like the ones Moreno’s aides know. “No,” Moreno said.", None, None),
        ("The Harlow Regional Minister, Mr Jon Pike, said: “No.”", Some("Harlow Regional Minister"), None),
        ("The Kell Courier, Jon Pike’s paper, was late. “No,” Pike said.", None, None),
        ("A Leeds nurse was awarded £5,000. Ada Moreno, 41, said: “No.”", Some("Leeds nurse"), None),
        ("A judge was told of the rope. Ada Moreno, 41, said: “No.”", None, None),
        (
            "Ada Moreno is the director of the Harlow Bank. “No,” she said.",
            Some("director of the Harlow Bank"),
            Some("Harlow Bank"),
        ),
        (
            "Ada Moreno, who is managing director of Kestrel Ltd, said, “No.”",
            Some("managing director of Kestrel Ltd"),
            Some("Kestrel Ltd"),
        ),
        (
            "Ada Moreno, who is chief executive of Kestrel Ltd, said, “No.”",
            Some("chief executive of Kestrel Ltd"),
            Some("Kestrel Ltd"),
        ),
        ("Ada Moreno — a planner at the port — shrugged. “No,” Moreno said.", Some("planner at the port"), None),
        ("Ada Moreno, who works as a diver, shrugged. “No,” Moreno said.", Some("diver"), None),
        ("Ada Moreno — the port was shut — shrugged. “No,” Moreno said.", None, None),
        ("“No,” said Ada Moreno, whose son, Ivo, was late.", None, None),
        ("“No,” said the head of the port, Cllr Ada Moreno (Lab).", Some("head of the port"), None),
        ("Additional Advocate General Ada Moreno said, “No.”", Some("Additional Advocate General"), None),
        ("Chief operating officer Ada Moreno said, “No.”", Some("Chief operating officer"), None),
        ("Managing director Ada Moreno said, “No.”", Some("Managing director"), None),
        ("Angler Ada Moreno said, “No.”", Some("Angler"), None),
        ("The reason President Ada Moreno left is known. Moreno said, “No.”", Some("President"), None),
        ("The source of the pull to Ada Moreno is known. Moreno said, “No.”", None, None),
        ("Skerra RNC Committeeman Orlo Quend said, “No.”", Some("Committeeman"), None),
        ("A goatherd named Ada Moreno left. “No,” Moreno said.", Some("goatherd"), None),
        ("A retired nurse called Ada Moreno left. “No,” Moreno said.", Some("retired nurse"), None),
        ("A boat named Ada Moreno left. Ada Moreno said, “No.”", None, None),
        ("They saw the mayor and Moreno. Ada Moreno said, “No.”", None, None),
        ("Lt. Gov. Ada Moreno said, “No.”", Some("Lt. Gov."), None),
        ("Det Chief Insp Ada Moreno said, “No.”", Some("Det Chief Insp"), None),
        ("Party leader Cllr Ada Moreno said, “No.”", Some("Party leader"), None),
        ("Head of planning Ada Moreno said, “No.”", Some("Head of planning"), None),
        ("The director of engineering Ada Moreno said, “No.”", Some("director of engineering"), None),
        ("A friend of stopping Ada Moreno said, “No.”", None, None),
        ("Mum-of-two Ada Moreno said, “No.”", Some("Mum-of-two"), None),
        ("Advocate General (AG) Ada Moreno said, “No.”", Some("Advocate General"), None),
        (
            "Ada Moreno, the chair of Marl & Daughters Inc., said, “No.”",
            Some("chair of Marl & Daughters Inc."),
            Some("Marl & Daughters Inc."),
        ),
        ("Ada Moreno, the chair & boss, said, “No.”", Some("chair"), None),
        ("Political scientist Ada Moreno said, “No.”", Some("Political scientist"), None),
        ("Municipal Commissioner Ada Moreno said, “No.”", Some("Municipal Commissioner"), None),
        ("Yesterday Commissioner Ada Moreno said, “No.”", Some("Commissioner"), None),
        ("The talk began. Mayor Cr Ada Moreno said, “No.”", Some("Mayor"), None),
        ("Kost wept. His solicitor, Ada Moreno of Finch & Rowe, said, “No.”", Some("solicitor"), Some("Finch & Rowe")),
        ("The firm’s chair, Baroness Ada Moreno, said, “No.”", Some("firm’s chair"), None),
        ("Yesterday biologist Ada Moreno said, “No.”", Some("biologist"), None),
        ("Its then manager, Ada Moreno, said, “No.”", Some("then manager"), None),
        ("At the party conference Sen. Ada Moreno said, “No.”", Some("Sen."), None),
        ("At the pier the party leader Cllr Ada Moreno said, “No.”", Some("party leader"), None),
        ("The clerk heard District Magistrate Ada Moreno say, “No.”", Some("District Magistrate"), None),
        ("Mayor Ada Moreno, a former bus driver, said, “No.”", Some("Mayor"), None),
        ("Ada Moreno, a former bus driver, said, “No.”", Some("former bus driver"), None),
        ("Historian Ada Moreno of the Harlow Society said, “No.”", Some("Historian"), Some("Harlow Society")),
        ("It fell. State Sen. Ada Moreno said, “No.”", Some("State Sen."), None),
        ("In Marl MP Tadek Kowol said, “No.”", Some("MP"), None),
        ("Deputy SP M.R. Okal said, “No.”", Some("Deputy SP"), None),
        ("Comrade Tadek Kowol said, “No.”", Some("Comrade"), None),
        ("Ada Moreno, author of “Low Tide”, said it fell.", Some("author of “Low Tide”"), None),
        ("Ada Moreno, star of the film “Low Tide”, said it fell.", Some("star of the film “Low Tide”"), None),
        ("Ada Moreno, a baker, “a saint” to some, said it fell.", Some("baker"), None),
        ("It fell. Emergency Services Minister Ada Moreno said, “No.”", Some("Emergency Services Minister"), None),
        ("It fell. Transport secretary Ada Moreno said, “No.”", Some("Transport secretary"), None),
        ("Grazier Ada Moreno said it fell. “No,” Moreno said.", Some("Grazier"), None),
    ]);
}

#[test]
fn what_stands_behind_the_name_may_be_no_role() {
    check(&[
        ("Ada Moreno, her old record label and the port met. “No,” Moreno said.", None, None),
        ("Ada Moreno, repeatedly calling for the plan of the mayor, left. “No,” Moreno said.", None, None),
        ("Ada Moreno is ready. “No,” she said.", None, None),
    ]);
}

#[test]
fn a_role_stands_before_the_name() {
    check(&[
        ("“No,” Environment Minister Ada Moreno said.", Some("Environment Minister"), None),
        ("“No,” said planetary geologist Ada Moreno.", Some("planetary geologist"), None),
        ("“No,” founder and co-director Ada Moreno said.", Some("founder and co-director"), None),
        ("The team’s coach, Ada Moreno, said, “No.”", Some("team’s coach"), None),
        ("Harlow’s mayor, Ada Moreno said, “No.”", Some("Harlow’s mayor"), None),
        ("“No,” said Governor of Harlow Ada Moreno.", Some("Governor of Harlow"), None),
        ("Minister of Fish the Honourable Ada Moreno said, “No.”", Some("Minister of Fish"), None),
        ("Leader of the Opposition Dr Ada Moreno said, “No.”", Some("Leader of the Opposition"), None),
        ("Its chairperson Professor Ada Moreno said, “No.”", Some("chairperson"), None),
        ("Health minister Lord Moreno said, “No.”", Some("Health minister"), None),
        ("Weather presenter Ada Moreno said, “No.”", Some("Weather presenter"), None),
        ("“No,” said the crabologist Ada Moreno.", Some("crabologist"), None),
        ("National Dyers’ Front president Ada Moreno said, “No.”", Some("president"), Some("National Dyers’ Front")),
        ("“No,” said Minister for Fish Ada Moreno.", Some("Minister for Fish"), None),
        ("Minister of Ports, Fish and Salt Ada Moreno said, “No.”", Some("Minister of Ports, Fish and Salt"), None),
        (
            "The Minister for Ports, Fish and Salt, Ada Moreno, said, “No.”",
            Some("Minister for Ports, Fish and Salt"),
            None,
        ),
    ]);
}

#[test]
fn what_stands_before_the_name_may_be_no_role() {
    check(&[
        ("“No,” Mrs. Ada Moreno said.", None, None),
        ("Prior to President Ada Moreno the port was shut. “It is open,” Moreno said.", Some("President"), None),
        ("On Monday, Ada Moreno, tired, said, “No.”", None, None),
        ("Ada Moreno — no relation — said, “No.”", None, None),
        ("“No,” said the Harlow crew. The jolly Ada Moreno said, “No.”", None, None),
    ]);
}

#[test]
fn a_body_without_a_role_is_whom_somebody_speaks_for() {
    check(&[
        ("“No,” said Ada Moreno of the Harlow Society.", None, Some("Harlow Society")),
        ("“No,” said Ada Moreno of Harlow.", None, None),
    ]);
}

#[test]
fn what_somebody_is_goes_before_how_they_are_called() {
    check(&[
        ("The chairwoman, Sister Ada Moreno, said it was late.", Some("chairwoman"), None),
        ("The pastor, the Rev. Ada Moreno, said it was late.", Some("pastor"), None),
        ("Council President Ada Moreno, a Republican, said it was late.", Some("Council President"), None),
        ("Ada Moreno, a Republican, said it was late.", Some("Republican"), None),
        ("Ada Moreno, 44, is a drafting editor. “No,” Moreno said.", Some("drafting editor"), None),
        ("Counsel to the inquiry, Ada Moreno KC, said it was late.", Some("Counsel to the inquiry"), None),
        ("A woman who lost her only teacher, Ada Moreno, said it was late.", None, None),
    ]);
}

#[test]
fn a_description_that_leads_to_somebody_is_what_they_are() {
    check(&[
        ("Ada Moreno thought it was smoke. “I ran,” said the 41-year-old tea farmer.", Some("tea farmer"), None),
        ("Ada Moreno rose. “I ran,” the retired teacher said.", Some("retired teacher"), None),
        ("Ada Moreno rose. “I ran,” the former teacher said.", None, None),
    ]);
}
