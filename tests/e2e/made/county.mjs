// A county that does not exist: its places, its people and what it keeps books of.

export const PLACES = [
  "Ilkham", "Dunmoor", "Saltcote", "Westerby", "Arden Cross", "Penfold Bay", "Harrowmere", "Tollbridge", "Kestrel Quay", "Lower Maddon",
  "Brackwater", "Oxley Green", "Thornwick", "Marl Hill", "Sandrey", "Eastmarsh", "Coldbrook", "Ferring Down",
];

const FIRST_NAMES = [
  ["Alma", "she"], ["Albert", "he"], ["Bridget", "she"], ["Bernard", "he"], ["Clara", "she"], ["Clifford", "he"], ["Daphne", "she"],
  ["Duncan", "he"], ["Edith", "she"], ["Edgar", "he"], ["Flora", "she"], ["Felix", "he"], ["Greta", "she"], ["Gerald", "he"],
  ["Helen", "she"], ["Harold", "he"], ["Ingrid", "she"], ["Isaac", "he"], ["Joan", "she"], ["Jerome", "he"], ["Lydia", "she"],
  ["Leonard", "he"], ["Martha", "she"], ["Martin", "he"], ["Nadia", "she"], ["Norman", "he"], ["Olga", "she"], ["Oscar", "he"],
  ["Paula", "she"], ["Philip", "he"], ["Rosa", "she"], ["Ralph", "he"], ["Sylvia", "she"], ["Stanley", "he"], ["Thelma", "she"],
  ["Thomas", "he"], ["Vera", "she"], ["Victor", "he"], ["Yvonne", "she"], ["Roland", "he"],
];

const SURNAMES = [
  "Quillon", "Osterby", "Tamsworth", "Vandeleer", "Pruett", "Halvard", "Mortlake", "Ellerkamp", "Brisco", "Nakagura", "Odunsi", "Farrowell",
  "Castellane", "Devlinson", "Wrexby", "Imrie", "Lindqvist", "Abernay", "Szabol", "Keswicke", "Trevannion", "Okonjo", "Rathbourne", "Maddern",
  "Pelletrie", "Goswell", "Yarrick", "Zellner", "Corvane", "Drummel", "Hathersley", "Jessamy", "Lomaxon", "Nettleship", "Pomfrey", "Ruddick",
  "Sorrelson", "Tunstell", "Umberton", "Winslade",
];

/** What a body of the county keeps books of: its things, what it spends on, and who speaks for it. */
export const TOPICS = [
  {
    body: "bus company",
    things: ["buses", "drivers", "shelters", "timetables", "complaints", "season tickets", "late journeys", "passengers"],
    roles: ["head of the bus company", "a bus driver", "a transport planner"],
  },
  {
    body: "harbour office",
    things: ["berths", "trawlers", "ferries", "containers", "cranes", "pilots", "moorings", "fishermen"],
    roles: ["the harbour manager", "a ferry captain", "a spokeswoman for the harbour office", "a trader"],
  },
  {
    body: "library service",
    things: ["loans", "readers", "bookshelves", "reading lamps", "newspapers", "volunteers", "lost books", "members"],
    roles: ["the chief librarian", "a librarian", "a volunteer at the library"],
  },
  {
    body: "water board",
    things: ["leaks", "pumps", "meters", "wells", "households", "hydrants", "valves", "inspections"],
    roles: ["director of the water board", "an engineer", "a plumber"],
  },
  {
    body: "school board",
    things: ["pupils", "teachers", "classrooms", "hot lunches", "desks", "bicycle racks", "laptops", "applicants"],
    roles: ["a teacher", "a member of the school board", "the head of the school kitchens"],
  },
  {
    body: "forest service",
    things: ["saplings", "oaks", "rangers", "deer fences", "nest boxes", "footbridges", "walkers", "fire towers"],
    roles: ["a forest ranger", "a biologist", "director of the forest service"],
  },
  {
    body: "clinic",
    things: ["beds", "nurses", "patients", "operations", "appointments", "doctors", "wheelchairs", "visits"],
    roles: ["a nurse", "a surgeon", "the manager of the clinic"],
  },
  {
    body: "housing office",
    things: ["flats", "tenants", "repairs", "lifts", "boilers", "applications", "keys", "broken windows"],
    roles: ["a tenant", "the housing manager", "an architect"],
  },
  {
    body: "market hall",
    things: ["stalls", "traders", "visitors", "crates", "scales", "permits", "bakers", "butchers"],
    roles: ["a baker", "a market trader", "owner of a stall"],
  },
  {
    body: "fire brigade",
    things: ["alarms", "fire engines", "firefighters", "ladders", "hoses", "helmets", "false alarms", "drills"],
    roles: ["a firefighter", "the county fire chief", "a paramedic"],
  },
];

/** So many people, each with a name, "he" or "she", a topic and a role; nobody shares a name. */
export function people({ deck }, count) {
  const [topic, place, first, surname] = [TOPICS, PLACES, FIRST_NAMES, SURNAMES].map(deck);
  const roles = new Map(TOPICS.map((topic) => [topic, deck(topic.roles)]));
  return Array.from({ length: count }, () => {
    const [given, pronoun] = first();
    const about = topic();
    return { given, surname: surname(), pronoun, topic: about, place: place(), role: roles.get(about)(), named: false };
  });
}
