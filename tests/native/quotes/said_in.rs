//! Who speaks, by the sentence around a quote, in other languages than English: a table of sentences of our own.
//! As in [`super::said`], a speaker that is not expected is a wrong attribution, and none is allowed.

use super::said::attribution;
use intertitle::quotes::attribution::Source;

/// Sentences that say who speaks.
const SAID: &[(&str, &str)] = &[
    // French.
    ("« {Je n’ai rien vu} », dit Spike Jonze.", "Spike Jonze"),
    ("« {Je n’ai rien vu} », expliquait Agnès Varda, en riant.", "Agnès Varda"),
    ("« {Je n’ai rien vu}. » écrit Jonze.", "Jonze"),
    ("« {Qui regarde} ? », raconte le cinéaste Jean-Luc Godard.", "Jean-Luc Godard"),
    ("On pense à Jean-Luc Godard. Jean-Luc Godard disait : « {je n’ai rien vu}. »", "Jean-Luc Godard"),
    ("En 1968, Jean-Luc Godard disait : « {je n’ai rien vu}. »", "Jean-Luc Godard"),
    // Spanish.
    ("«{No vi nada}», dice Pedro Almodóvar.", "Pedro Almodóvar"),
    ("“{No vi nada}” —dijo Guillermo del Toro—.", "Guillermo del Toro"),
    ("«{No vi nada}», explica la directora Lucrecia Martel.", "Lucrecia Martel"),
    ("Es de Pedro Almodóvar. Pedro Almodóvar dice: «{no vi nada}».", "Pedro Almodóvar"),
    // Italian.
    ("«{Non ho visto niente}», diceva Fellini.", "Fellini"),
    ("“{Non ho visto niente}”, racconta il regista Nanni Moretti.", "Nanni Moretti"),
    // Portuguese.
    ("“{Não vi nada}”, diz Glauber Rocha.", "Glauber Rocha"),
    ("«{Não vi nada}», contou o realizador Manoel de Oliveira.", "Manoel de Oliveira"),
    // German.
    ("„{Ich habe nichts gesehen}“, sagt Werner Herzog.", "Werner Herzog"),
    ("»{Ich habe nichts gesehen}«, schrieb Spike Jonze.", "Spike Jonze"),
    ("„{Ich habe nichts gesehen}“, sagt Produzent Bernd Eichinger.", "Bernd Eichinger"),
    ("„{Ich habe nichts gesehen}“, erzählt Regisseur Werner Herzog.", "Werner Herzog"),
    ("„{Ich habe nichts gesehen}“, sagte die Regisseurin Maren Ade.", "Maren Ade"),
    ("So sieht es Werner Herzog. Werner Herzog sagt: „{Ich habe nichts gesehen}.“", "Werner Herzog"),
    ("„{Ich habe nichts gesehen}“, sagt Margarethe von Trotta.", "Margarethe von Trotta"),
    ("Ein Film von Werner Herzog. „{Ich habe nichts gesehen}“, sagt Herzog.", "Herzog"),
    ("Ich traf ihn mit Werner Herzogs Bruder. Gestern war er da. „{Ich habe nichts gesehen}“, erzählte Herzog.", "Herzog"),
    // Dutch.
    ("‘{Ik heb niets gezien}’, zegt Paul Verhoeven.", "Paul Verhoeven"),
    ("“{Ik heb niets gezien}”, aldus Jonze.", "Jonze"),
    // The Scandinavian languages.
    ("”{Jag såg ingenting}”, säger Ruben Östlund.", "Ruben Östlund"),
    ("»{Jeg så ingenting}«, siger Susanne Bier.", "Susanne Bier"),
    ("«{Jeg så ingenting}», sier Joachim Trier.", "Joachim Trier"),
    // Polish, Czech, Russian.
    ("„{Nic nie widziałem}” – mówi Andrzej Wajda.", "Andrzej Wajda"),
    ("„{Nic jsem neviděl},“ říká Miloš Forman.", "Miloš Forman"),
    ("«{Я ничего не видел}», — говорит Андрей Тарковский.", "Андрей Тарковский"),
];

/// Quotations whose speaker is not named, or not certain.
const NOT_SAID: &[&str] = &[
    // Nobody is named, or not by name.
    "« {Je n’ai rien vu} », dit-il.",
    "« {Je n’ai rien vu} », dit le réalisateur.",
    "—{No vi nada} —dijo ella.",
    "„{Ich habe nichts gesehen}“, sagt der Regisseur.",
    "„{Ich habe nichts gesehen}“, sagt der Mann.",
    "„{Ich habe nichts gesehen}“, sagt Mutter.",
    "Seine Mutter war da. „{Ich habe nichts gesehen}“, sagt Mutter.",
    "Ein Film von Helga Langer. „{Ich habe nichts gesehen}“, sagt Lang.",
    "Es geht um den Film Mutter. „{Ich habe nichts gesehen}“, sagt Mutter.",
    "„{Ich habe nichts gesehen}“, sagt Hauptfigur Theo.",
    "„{Ich habe nichts gesehen}“, fragt Sie.",
    "„{Ich habe nichts gesehen}“, schreibt die Zeit.",
    "« {Je n’ai rien vu} », écrit le Monde.",
    "« {Je n’ai rien vu} », dit Maman.",
    "«{No vi nada}», dice Usted.",
    "„{Ich habe nichts gesehen}“, sagt Regisseur.",
    "“{Não vi nada}”, diz ela.",
    "ジョーンズは「{何も見なかった}」と語る。",
    "قال جونز: «{لم أر شيئا}».",
    // The word before the verb may belong to no name.
    "Auch Herzog sagt: „{Ich habe nichts gesehen}.“",
    "Même Godard disait : « {je n’ai rien vu}. »",
    "Zu Herzog passt das. Auch Herzog sagt: „{Ich habe nichts gesehen}.“",
    "Anche Fellini diceva: «{non ho visto niente}».",
    // It was not said.
    "Godard n’a jamais dit : « {je n’ai rien vu}. »",
    "Jean-Luc Godard aurait dit : « {je n’ai rien vu}. »",
    "« {Je n’ai rien vu} », dit Godard jamais.",
    "„{Ich habe nichts gesehen}“, sagt Herzog nie.",
    // The quotation is the subject, not what is said.
    "A cena “{quarto vermelho escuro}” lembra Bergman.",
    "La scena “{la stanza rossa}” ricorda Bergman.",
    "„{Der dunkle rote Raum}“ erinnert Bergman daran.",
    "La scena, “{la stanza rossa e buia}”, ricorda Bergman.",
    "A cena, “{quarto vermelho escuro}”, lembra Bergman.",
    // Somebody is asked or told.
    "Sie fragt Herzog: „{Was hast du gesehen}?“",
    "«{No vi nada}», dijo a Truffaut.",
    "“{Não vi nada}”, escreveu a Glauber Rocha.",
    "On demande à Godard : « {qu’avez-vous vu} ? »",
    // More than one, or somebody's somebody.
    "« {Je n’ai rien vu} », dit Godard et Varda.",
    "„{Ich habe nichts gesehen}“, sagt Herzog und lacht.",
    "« {Je n’ai rien vu} », dit Godard à Varda.",
    // A work.
    "« {Je n’ai rien vu} », dit Vertigo.",
];

#[test]
fn the_sentence_names_the_speaker() {
    let said = |sentence: &str| Some(attribution(sentence)).filter(|found| found.source == Source::Said).and_then(|found| found.speaker);
    let missed: Vec<_> = SAID.iter().map(|(sentence, speaker)| (sentence, said(sentence), speaker)).collect();
    let missed: Vec<_> = missed.into_iter().filter(|(_, found, speaker)| found.as_deref() != Some(**speaker)).collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

#[test]
fn when_uncertain_the_words_are_the_author_s() {
    let wrong: Vec<_> = NOT_SAID.iter().map(|sentence| (sentence, attribution(sentence))).collect();
    let wrong: Vec<_> = wrong.into_iter().filter(|(_, found)| found.source != Source::Author).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}
