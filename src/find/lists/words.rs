//! The lists themselves, each with what it is for.

/// Names the lists and packs them into one string, a line each.
macro_rules! lists {
    ($($(#[$doc:meta])+ $name:ident: $words:literal;)+) => {
        /// A list of words or phrases.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum List { $($(#[$doc])+ $name,)+ }

        /// Every list, its items parted by blanks. `_` joins the words of an item; what an item means stands behind a colon.
        pub const LINES: &str = concat!($($words, "\n"),+);
    };
}

lists! {
    /// Every word that a number without digits may start with.
    Opens: "";
    /// Every word that a date without digits may start with.
    OpensDate: "";
    /// Prepositions, conjunctions, determiners, pronouns, auxiliaries, and verbs and adverbs that news often puts after a
    /// number: they end the name of a counted thing.
    Stop: "a about above across after again against ago ahead all along already also although am amid among an and \
        annually apart apiece are around as at away back be became because become been before behind being below \
        between beyond both but by came can come could daily despite did died do does down during each earlier either \
        every except fell for from gained go got had has have he her here his how however i if in including inside \
        into is it its just killed last later left less like live lost made may meanwhile might monthly must my near \
        nearby nearly next nor not now of off on only onto or our out outside over past per plus previously remain \
        rose said say says she should since so such than that the their them then there these they this those though \
        through throughout to today together tomorrow too toward towards under until up upon us versus via vs was we \
        weekly went were what when where whereas whether which while whilst who whose will with within without worth \
        would yearly yesterday yet you your";
    /// Plurals without an s, and their singulars. What has no other form is its own.
    Irregular: "people children:child men:man women:woman feet:foot teeth:tooth mice:mouse geese:goose lives:life \
        wives:wife knives:knife wolves:wolf halves:half shoes:shoe movies:movie calories:calorie cookies:cookie \
        rookies:rookie staff police personnel crew aircraft cattle sheep fish deer species series data \
        criteria:criterion";
    /// Adjectives that their ending does not betray.
    Adjective: "additional big certain chief clear common different extra few former free full further good great high \
        huge key large little long low main more new old other particular poor rare record rich same second separate \
        short similar simple single small straight strong third top total true whole wide young";
    /// Numbers, in order from 0.
    Small: "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen \
        seventeen eighteen nineteen";
    /// Tens, in order from 20.
    Tens: "twenty thirty forty fifty sixty seventy eighty ninety";
    /// What a number before it is multiplied by.
    Scale: "dozen:12 hundred:100 thousand:1000 lakh:100000 million:1000000 crore:10000000 billion:1000000000 \
        trillion:1000000000000";
    /// Plurals that stand for a number by its scale alone.
    Scales: "tens:10 dozens:12 hundreds:100 thousands:1000 millions:1000000 billions:1000000000 \
        trillions:1000000000000";
    /// Words after a number in words that make it something else: a fraction, an ordinal.
    Parts: "half halves third thirds quarter quarters fourth fourths fifth fifths sixth sixths seventh sevenths eighth \
        eighths ninth ninths tenth tenths hundredth thousandth first second";
    /// One part of a whole, and how many make it.
    Part: "third:3 quarter:4 fourth:4 fifth:5 sixth:6 seventh:7 eighth:8 ninth:9 tenth:10";
    /// Several parts of a whole, and how many make it.
    PartPlural: "thirds:3 quarters:4 fourths:4 fifths:5 sixths:6 sevenths:7 eighths:8 ninths:9 tenths:10";
    /// Parts behind a whole number, in quarters.
    AndPart: "and_a_half:2 and_a_quarter:1 and_one_quarter:1 and_three_quarters:3 and_three_quarter:3";
    /// After "at one point five" where it is 1.5, and no point in time.
    AfterDecimal: "percent per pct hundred thousand million billion trillion";
    /// Ordinals.
    Ordinal: "first second third fourth fifth sixth seventh eighth ninth tenth hundredth thousandth millionth";
    /// The endings of ordinals in digits.
    Suffix: "st nd rd th";
    /// Letters for a scale, read only where a sign of currency or a counted thing says that "m" is no metre.
    Letter: "k:1000 m:1000000 mn:1000000 mln:1000000 mil:1000000 b:1000000000 bn:1000000000 bln:1000000000 \
        t:1000000000000 tn:1000000000000";
    /// Verbs that multiply, in halves.
    Multiplies: "doubled:4 doubling:4 tripled:6 tripling:6 trebled:6 quadrupled:8 quadrupling:8 quintupled:10 halved:1 \
        halving:1";
    /// Adverbs that multiply.
    Twice: "twice:2 thrice:3";
    /// So many times, in one word.
    Fold: "zerofold:0 onefold:1 twofold:2 threefold:3 fourfold:4 fivefold:5 sixfold:6 sevenfold:7 eightfold:8 \
        ninefold:9 tenfold:10 elevenfold:11 twelvefold:12 thirteenfold:13 fourteenfold:14 fifteenfold:15 \
        sixteenfold:16 seventeenfold:17 eighteenfold:18 nineteenfold:19 twentyfold:20 thirtyfold:30 fortyfold:40 \
        fiftyfold:50 sixtyfold:60 seventyfold:70 eightyfold:80 ninetyfold:90";
    /// Months in full, in order.
    Month: "January February March April May June July August September October November December";
    /// Months in short, and their numbers.
    MonthShort: "jan:1 feb:2 mar:3 apr:4 jun:6 jul:7 aug:8 sep:9 sept:9 oct:10 nov:11 dec:12";
    /// Months that are another word too.
    MonthOrWord: "may march";

    /// What is said before a number that is lower than that, but not much. Of hedges the longest stands first: in "no more
    /// than" it is not "more than".
    HedgeNearly: "slightly_less_than just_short_of just_under just_below slightly_under nearly almost";
    /// What is said before a number that is exceeded.
    HedgeOver: "over_the_age_of slightly_more_than in_excess_of just_over well_over slightly_over more_than \
        greater_than upwards_of north_of higher_than over above";
    /// What is said before a number that is reached or exceeded.
    HedgeAtLeast: "no_fewer_than no_less_than not_less_than a_minimum_of at_least";
    /// What is said before a number that is at most reached.
    HedgeUpTo: "as_many_as as_much_as no_more_than not_more_than a_maximum_of up_to at_most";
    /// What is said before a number that is not reached.
    HedgeUnder: "under_the_age_of less_than fewer_than lower_than under below";
    /// What is said before a number that is only near.
    HedgeAbout: "in_the_region_of an_estimated close_to about around some roughly approximately estimated approx circa \
        barely";
    /// What is said after a number, and the place of its bound among those before.
    HedgeAfter: "or_more:2 or_so:5 or_less:3 or_fewer:3";
    /// What may stand between "to" and the number that ends a range.
    HedgeInside: "more_than less_than fewer_than at_least just_over just_under well_over close_to about around nearly \
        almost roughly some over just approximately only";

    /// Units of a hundredth.
    UnitPercent: "percent:percentage pct:percentage";
    /// Units of a hundredth of a hundredth, and points.
    UnitPoints: "point bps:basis_point";
    /// Lengths of time.
    UnitTime: "second sec:second minute min:minute hour hr:hour day night week fortnight month quarter year decade \
        century";
    /// So many times as much.
    UnitTimes: "times:count fold:count";
    /// Units of measure in words.
    UnitMeasure: "millimetre centimetre metre kilometre micrometre nanometre micron:micrometre mile yard foot inch \
        acre hectare milligram microgram gram kilogram kilo:kilogram kiloton kilotonne:kiloton megaton \
        megatonne:megaton gigaton gigatonne:gigaton ton tonne ounce pound:pound-mass lb:pound-mass carat millilitre \
        litre pint quart gallon barrel bushel teaspoon tablespoon degree celsius centigrade:celsius fahrenheit kelvin \
        watt kilowatt megawatt gigawatt terawatt volt ampere amp:ampere ohm hertz kilohertz megahertz gigahertz joule \
        calorie kilocalorie pascal decibel horsepower newton knot dram lux lumen sievert coulomb farad furlong fathom \
        parsec hectolitre quintal centilitre terabit kilobit milliamp kilojoule kilovolt kilopascal megapascal byte \
        kilobyte megabyte gigabyte terabyte bit megabit gigabit pixel megapixel";
    /// A hundredth in several words.
    PhrasePercent: "per_cent:percentage";
    /// Points in several words.
    PhrasePoints: "percentage_point percentage_points:percentage_point percent_points:percentage_point basis_point \
        basis_points:basis_point";
    /// Years of age.
    PhraseAge: "years_old:year_of_age year_old:year_of_age years_of_age:year_of_age year_olds:year_of_age \
        months_old:month_of_age";
    /// Units of measure in several words.
    PhraseMeasure: "degrees_celsius:celsius degree_celsius:celsius degrees_centigrade:celsius degrees_c:celsius \
        degrees_fahrenheit:fahrenheit degree_fahrenheit:fahrenheit degrees_f:fahrenheit light_years:light_year \
        nautical_miles:nautical_mile fluid_ounces:fluid_ounce metric_tons:tonne metric_tonnes:tonne \
        square_feet:square_foot sq_ft:square_foot sq_m:square_metre sq_km:square_kilometre cubic_feet:cubic_foot \
        parts_per_million:parts-per-million parts_per_billion:parts-per-billion";
    /// What "old" after a hyphen makes years of age.
    UnitAge: "year:year_of_age years:year_of_age month:month_of_age";
    /// Units whose letters have full stops between them.
    UnitDotted: "m_p_h:mile_per_hour m_p_g:mile_per_gallon sq_ft:square_foot";
    /// Powers before a unit.
    Power: "square cubic sq:square cu:cubic";
    /// Symbols of a hundredth, letters as written.
    SymbolPercent: "pc:percentage";
    /// Symbols of small money, letters as written.
    SymbolMoney: "p:penny c:cent";
    /// Symbols of lengths of time, letters as written.
    SymbolTime: "hrs:hour yr:year h:hour mins:minute secs:second yrs:year";
    /// Symbols of measures that have no prefix, and some that only seem to have one, letters as written.
    SymbolMeasure: "mph:mile_per_hour kph:kilometre_per_hour kmh:kilometre_per_hour mpg:mile_per_gallon kts:knot \
        tsp:teaspoon tbsp:tablespoon Nm:newton_metre rpm:revolution_per_minute fps:frame_per_second hp:horsepower \
        bhp:horsepower ppb:parts-per-billion ppm:parts-per-million psi:pound_per_square_inch \
        ksi:kilopound_per_square_inch dB:decibel kn:knot oz:ounce lbs:pound-mass ft:foot yds:yard yd:yard mi:mile \
        ha:hectare sqm:square_metre sqft:square_foot cc:cubic_centimetre kcal:kilocalorie cal:calorie \
        mAh:milliampere_hour bpd:barrel_per_day mmBTU:mega_british_thermal_unit BTU:british_thermal_unit HZ:hertz \
        GHZ:gigahertz MHZ:megahertz MP:megapixel";
    /// Symbols that take a prefix.
    SymbolBase: "bps:bit_per_second Wh:watt_hour Hz:hertz Pa:pascal eV:electronvolt B:byte b:bit m:metre g:gram \
        s:second W:watt V:volt A:ampere J:joule N:newton l:litre L:litre F:farad t:ton";
    /// What a price is for, besides measures.
    SoldBy: "share head person piece unit ticket pack bottle night plate copy seat";
    /// What stands after "a week" that is no part of a price.
    NotUnder: "ago earlier later before after";
    /// Currencies in words. A pound is money only where something else says so.
    Money: "dollar buck:dollar euro yen:japanese_yen yuan:chinese_yuan renminbi:chinese_yuan rupee:indian_rupee \
        ruble:russian_ruble rouble:russian_ruble franc krona:swedish_krona kronor:swedish_krona krone kroner:krone \
        crown:krone shekel peso won:south_korean_won lira:turkish_lira rand:south_african_rand \
        ringgit:malaysian_ringgit baht:thai_baht rupiah:indonesian_rupiah dirham riyal zloty:polish_zloty \
        forint:hungarian_forint naira:nigerian_naira shilling real:brazilian_real reais:brazilian_real bitcoin dinar \
        taka:bangladeshi_taka hryvnia:ukrainian_hryvnia cent pence:penny penny pound:pound_sterling";
    /// Codes of currencies, letters as written.
    MoneyCode: "USD:dollar EUR:euro GBP:pound_sterling JPY:japanese_yen CNY:chinese_yuan RMB:chinese_yuan \
        AUD:australian_dollar CAD:canadian_dollar NZD:new_zealand_dollar HKD:hong_kong_dollar SGD:singapore_dollar \
        CHF:swiss_franc INR:indian_rupee SEK:swedish_krona NOK:norwegian_krone DKK:danish_krone MYR:malaysian_ringgit \
        RM:malaysian_ringgit ZAR:south_african_rand NIS:shekel AED:uae_dirham KRW:south_korean_won TWD:taiwan_dollar \
        THB:thai_baht IDR:indonesian_rupiah PHP:philippine_peso RUB:russian_ruble TRY:turkish_lira BRL:brazilian_real \
        MXN:mexican_peso PLN:polish_zloty SAR:saudi_riyal NGN:nigerian_naira KES:kenyan_shilling EGP:egyptian_pound \
        PKR:pakistani_rupee Rs:indian_rupee Kshs:kenyan_shilling Ksh:kenyan_shilling";
    /// Letters beside a dollar sign, and whose dollar it is.
    Dollar: "US:dollar A:australian_dollar AU:australian_dollar C:canadian_dollar CA:canadian_dollar \
        HK:hong_kong_dollar NZ:new_zealand_dollar S:singapore_dollar NT:taiwan_dollar R:brazilian_real \
        MX:mexican_peso";
    /// Whose currency it is: "Australian dollars".
    OwnerOfMoney: "australian canadian singapore taiwan jamaican bahamian danish norwegian swedish czech swiss mexican \
        philippine argentine chilean colombian indian pakistani egyptian lebanese syrian sudanese kenyan ugandan \
        tanzanian hong_kong new_zealand us american israeli japanese chinese russian turkish thai british saudi \
        namibian";
    /// Letters for a scale that show how large a number is.
    LargeLetters: "k m mn bn tn";
    /// Letters for a scale that are nothing else.
    SureLetters: "mn mln bn bln tn";
    /// Letters for a scale after a sign of currency in a quantity of a sidecar.
    LetterAfterSign: "k:1000 m:1000000 mn:1000000 bn:1000000000 b:1000000000 tn:1000000000000";
    /// Letters that scale the number of a name.
    ShortScale: "m bn";
    /// Signs of currency.
    MoneySign: "$:dollar €:euro £:pound_sterling ¥:japanese_yen ￥:japanese_yen ₹:indian_rupee ₩:south_korean_won \
        ₽:russian_ruble ₺:turkish_lira ₴:ukrainian_hryvnia ₦:nigerian_naira ₪:shekel ₱:philippine_peso ฿:thai_baht \
        ¢:cent";
    /// Vulgar fractions: how many parts, and of how many.
    Vulgar: "½:12 ⅓:13 ⅔:23 ¼:14 ¾:34 ⅕:15 ⅛:18 ⅜:38 ⅝:58 ⅞:78";
    /// One.
    Article: "a an";
    /// Opens a number in words, besides the numbers.
    OpensNumber: "half minus negative nought";
    /// What may stand between "half" and its whole.
    AfterHalf: "of the its their all our his her";
    /// Before "half" that is no number.
    BeforeHalf: "first second other the latter top bottom a each third opening";
    /// Parts a part from its whole.
    OutOf: "out_of_every out_of in_every";
    /// The same, less firmly.
    InOf: "in of";
    /// What a part is hardly of.
    Times: "years months weeks days hours minutes seconds year";
    /// After quarters that are those of a year.
    InRow: "in row running";
    /// Before a number of quarters that are those of a year.
    BeforeQuarters: "last past first next previous recent final following coming preceding subsequent latest";
    /// Before three quarters that are those of a year, where no whole follows.
    DuringQuarters: "in for over after during within through least";
    /// Before a "one" that counts nothing.
    BeforePronounOne: "no any every some this that the each another which other number new good better big bigger \
        first last next second day square phase year formula old great right wrong a";
    /// After a "one" that counts nothing.
    AfterPronounOne: "never always another day by can could should might may must would will is was has who";
    /// After "at one", where that is some time.
    AtOne: "point time stage moment";
    /// After "one of".
    Pronoun: "them us you it";
    /// Half as much.
    HalfAsMuch: "half_as_many half_as_much";
    /// After "twice as".
    AsMuch: "many much likely";
    /// After "twice".
    AfterTwice: "the that its their what";
    /// After "times" that compare.
    AfterTimes: "as the that its their more higher larger greater bigger faster what than earnings sales book revenue";
    /// Between two numbers.
    JoinsNumbers: "and or to";
    /// Before a hyphen and a number.
    SubMid: "sub mid";
    /// The same, in a word that is no name.
    BeforeHyphen: "minus sub plus mid";
    /// Verbs and particles that say "more" of what follows.
    Up: "up rise rises rose risen rising increase increases increased increasing climb climbs climbed climbing jump \
        jumps jumped jumping surge surges surged surging soar soars soared soaring advance advances advanced advancing \
        grow grows grew grown growing rally rallied rallies leap leapt rocketed skyrocketed swelled higher ticked \
        spiked appreciated strengthened rebounded";
    /// Verbs and particles that say "less" of what follows.
    Down: "down fall falls fell fallen falling drop drops dropped dropping decline declines declined declining slide \
        slides slid sliding sink sinks sank sunk sinking plunge plunges plunged plunging tumble tumbles tumbled \
        tumbling slip slips slipped slipping decrease decreases decreased decreasing plummet plummets plummeted \
        plummeting dip dips dipped shrink shrinks shrank shrunk lower weakened depreciated slumped slump crashed \
        contracted retreated eased dived";
    /// Verbs that say "more" only of shares, points and measures: one may also gain a friend.
    Gain: "gain gains gained gaining";
    /// Verbs that say "less" only of these.
    Lose: "lose loses lost losing shed sheds shedding";
    /// Verbs that say "more" only of what stands between them and "by": "raised rates by 2 points".
    Raise: "raise raises raised raising lifted boost boosted boosting hiked";
    /// Verbs that say "less" only of that.
    Cut: "cut cuts cutting lowered trimmed slashed reduce reduced reducing";
    /// Particles and participles that say a direction only right before a measure.
    Particle: "up down higher lower eased";
    /// Between a verb and the number that it changes.
    BeforeChange: "by just only a an another further sharply slightly as much nearly about roughly even some steeply \
        modestly";
    /// Between a subject and its verb.
    Auxiliary: "is are was were has have had been be will would could may might to expected forecast set also already \
        since then edged further";
    /// Verbs whose "up" and "down" say no direction: "set up".
    Phrasal: "set sets pick picked picks take takes took taking make makes made making put puts hold held sign signed \
        pay break back end give gives gave given giving";
    /// Nouns that say "more".
    Rise: "rise increase jump surge gain climb growth boost improvement hike uptick advance rally";
    /// Nouns that say "less".
    Fall: "drop fall decline decrease cut reduction slump plunge dip slide contraction";
    /// Whose something is.
    Owner: "its the their his her our";
    /// After which a level follows, and no change.
    Level: "below above";
    /// Words whose number is a label: "page 12", "Game 2".
    Label: "act apartment appendix apt article case category chapter channel class clause day district division \
        episode exhibit figure flight floor game gate grade group highway interstate item lane level line lot no nos \
        number page pages paragraph part phase pier platform pp quarter question rd room round route row rule scene \
        schedule season section sections stage step suite table terminal tier title top track type unit verse version \
        volume ward week zone";
    /// Capitalised words that are no name before a number, as written.
    NoName: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Christmas Easter Approximately Roughly Almost \
        Exactly Another Save Fewer Total Estimated Altogether Currently Add Precisely Barely Hardly Maybe Perhaps \
        Population";
    /// Who is counted even after a label.
    Folk: "people men women children";
    /// What makes the number after a label a measure.
    PerOrPercent: "percent per";
    /// Before a number that counts even where a name follows.
    BeforeCount: "than least about";
    /// The last words of addresses.
    Street: "Street Road Avenue Lane Drive Square";
    /// Time zones and hours after a time of day, as written.
    Zone: "GMT UTC BST EST EDT CST CDT PST PDT CET IST ET PT hrs";
    /// Halves of a day.
    HalfDay: "am pm";
    /// Before a month.
    BeforeMonth: "in this last next during by";
    /// Between two days of a month.
    JoinsDays: "to and";
    /// Between two years.
    JoinsYears: "and to until through";
    /// Opens two dates.
    IntervalOpens: "between from";
    /// Between two dates, after "from".
    UntilDate: "to through until";
    /// Before a year of any century.
    SaysYear: "in since until circa by";
    /// Before a year of any century in a date.
    BeforeYear: "in of between and from to";
    /// Before a number that could be a year and is none.
    HedgesYear: "about around nearly almost roughly approximately some over than least";
    /// The same, in two words.
    AverageOf: "average_of total_of";
    /// After a number that could be a year and is none.
    ScalesYear: "hundred thousand million billion trillion people";
    /// Words between a preposition and a date that make it vaguer; the date is then read at its own grain.
    DateVague: "early mid late early_in late_in";
    /// Those of one word.
    Vague: "early mid late";
    /// Words before a date that belong to it and leave it as it is.
    DateAt: "as_of as_at in on during throughout of for by this last next";
    /// Words before a date that open it to one side: "since 2018" is not a date but everything after one.
    DateOpen: "since before after until till from to through prior_to post pre";
    /// Opens a year seen from another.
    YearOpens: "the a that this last next";
    /// Stands in every year seen from another.
    YearSeen: "year";
    /// Before tens of years: which of the ten are meant at the least.
    PartOfDecade: "early:1 low:1 mid:4 middle:4 late:7 upper:7 high:7";
    /// Years seen from another in the text: 0 is the one before it, 2 the one after it.
    YearInText: "the_previous_year:0 the_preceding_year:0 the_prior_year:0 the_year_before:0 a_year_earlier:0 that_year:1 \
        the_same_year:1 the_following_year:2 the_next_year:2 the_year_after:2 a_year_later:2";
    /// Years seen from the day of publication: 0 is the one before it, 2 the one after it.
    YearOfPublication: "last_year:0 this_year:1 next_year:2";
    /// Whose age it is.
    OwnerOfAge: "his her their my our your";
    /// Before an age.
    Aged: "age aged ages";
    /// The same, in two words.
    AgeOf: "age_of";
    /// Before a number that stands for those it counts.
    BeforePronoun: "the these those all top bottom first last final other big";
    /// Before a hedge that compares: "20p more than £1.50".
    Compares: "than above below over under";
    /// In a hedge that says "lower".
    Lower: "under below less";
    /// Makes a count one by time.
    ByTime: "annually daily weekly monthly yearly";
    /// Verbs before a number that is there.
    BeforeStands: "is are was were has have had carrying holds employs contains numbers numbered remain remains owns \
        stands hosts at totals";
    /// Between such a verb and the number.
    InsideStands: "now only just already currently still also";
    /// Verbs after a number that is there.
    AfterStands: "are live remain survive exist reside";
    /// Says that a number is there.
    HomeTo: "home_to";
    /// Before a whole whose part is counted.
    OfWhole: "the all its their our his her those these";
    /// Between a number and what it counts more of.
    More: "more additional further extra";
    /// Before a thing in the singular.
    BeforeOne: "a an the its their";
    /// Verbs of a span, whose "from" and "to" are no change.
    Ranging: "range ranges ranged ranging anywhere varying vary varies varied aged anything";
    /// Between an end and its start.
    InsidePath: "from in on last this";
    /// Before a number that an earlier one is compared with.
    Versus: "from than versus against vs";
    /// The same, in two words.
    ComparedWith: "compared_with compared_to";
    /// Before a number whose noun is that of the number before it.
    BeforeElided: "and or but including versus with to from by than is was against only of";
    /// Before a share that is a level of its own.
    ToAt: "to at";
    /// The same, and what a number has turned from.
    TurnedFrom: "up_from down_from compared_with compared_to";
    /// Before a number that is a share of what is counted.
    Being: "is are was were";
    /// Says that a number is there, with its noun gone before.
    ThereAre: "there_are there_were";
    /// Before a subject.
    BeforeSubject: "the a an its their this these";
    /// Prepositions whose noun is not what changes.
    Within: "on in at for from to with among across by against between";
    /// Verbs after a source.
    Says: "said says reported reports estimates estimated forecasts announced found";
    /// Before a source.
    BeforeSource: "a an the";
    /// Inside the name of a source.
    InsideSource: "of the and for by from on in";
    /// Inside a capitalised name.
    InsideName: "of and the for";
    /// Words that open a clause which tells something else.
    ClauseOpens: "and but or nor while whereas when where which who whose whom because although though if as after before \
        following since until despite during so then according said says say via amid";
    /// Of these, the ones that also join two things: they open a clause only between two verbs.
    ClauseJoins: "and or but so then as";
    /// Of these, the ones that a noun may follow which is an event by itself: "after the mayor’s visit".
    BeforeEvent: "after before following during despite amid";
    /// Of these, the ones whose clause tells about what stands before them.
    ClauseAbout: "who which whose";
    /// What opens a clause and is no part of it.
    ClauseLeads: "and but then also";
    /// Past forms and auxiliaries that do not end in "-ed".
    Past: "is are was were be been has have had will would can could may might did began begun broke brought built bought \
        came caught chose cost cut drew drove ate fell felt fled flew forbade found fought froze gave went grew held hid hit \
        kept knew laid led left lent let lost made meant met paid put quit ran rang rose said sank sat saw sent set shook \
        shot shut sold sought spent split spoke spread stood stole struck sued swam swept swore took taught tore thought \
        threw told understood won withdrew wore wove wrote";
    /// Words that end in "-ed" and are no past forms.
    NotPast: "need hundred speed seed feed weed breed greed red bed indeed exceed proceed succeed shed sacred kindred naked \
        wicked";
    /// Before a date that only ends something.
    BeforeEnd: "and to through until ended ending ends or than";
    /// How words for a figure start that nobody could get.
    HowMany: "how_many how_much";
    /// Nouns that, followed by "of", are a figure.
    AmountOf: "number amount cost price value size total toll share";
    /// Before these.
    BeforeAmount: "exact total precise full final";
    /// Words that say that somebody keeps a figure.
    Kept: "did_not_respond did_not_immediately_respond did_not_reply did_not_answer did_not_immediately_say did_not_say \
        would_not_say has_not_said have_not_said declined_to_say declined_to_give declined_to_provide declined_to_disclose \
        declined_to_comment declined_to_specify refused_to_say refused_to_disclose did_not_disclose did_not_specify \
        did_not_provide did_not_give did_not_release has_not_disclosed has_not_released have_not_released could_not_say \
        could_not_confirm";
    /// The same, with a short "not", up to its apostrophe.
    KeptShort: "didn wouldn";
    /// What is kept after these.
    KeptVerb: "say respond";
    /// Words that say that nobody knows a figure.
    Unknown: "is_not_known was_not_known is_not_yet_known is_unknown was_unknown remains_unknown is_unclear was_unclear \
        remains_unclear not_immediately_known not_immediately_clear was_not_clear not_been_disclosed";
    /// What somebody did not answer.
    Asked: "to_requests_for_comment to_a_request_for_comment to_questions to_a_question";
    /// Forms of "be" and "have" before such words.
    BeOrHave: "is was are were has have had been";
    /// Words that hang at the end of words for a figure.
    Hanging: "it and but or has have had";
}

/// The lists whose words a number without digits may start with.
pub const OPENING: [List; 8] = [
    List::OpensNumber,
    List::Article,
    List::Small,
    List::Tens,
    List::Scales,
    List::Twice,
    List::Multiplies,
    List::Fold,
];
/// The lists whose words a date without digits may start with.
pub const OPENING_DATES: [List; 4] = [List::Month, List::MonthShort, List::IntervalOpens, List::YearOpens];
