namespace Agents.Plugins.Scenes.Language.Words;

/// <summary>The German words, accents folded; endings of adjectives and plurals are taken off by <see cref="WordForms"/>.</summary>
internal static class GermanWords
{
    /// <summary>Gets the table; see <see cref="EnglishWords"/>.</summary>
    public const string Table = """
        color white: weiss
        color gray: grau
        color light_gray: silber, silbern, hellgrau
        color #4c4f52: dunkelgrau
        color black: schwarz
        color red: rot
        color #8b1a1a: dunkelrot, weinrot
        color #ef7272: hellrot
        color orange: orange, orangefarben
        color yellow: gelb
        color lime: hellgrun
        color green: grun
        color #1f6b2b: dunkelgrun
        color cyan: turkis, tuerkis, cyan
        color light_blue: hellblau, himmelblau
        color blue: blau
        color #1c2f7d: dunkelblau, marineblau
        color purple: lila, violett
        color magenta: magenta
        color pink: rosa, pink
        color brown: braun
        color #5a3216: dunkelbraun
        color sand: beige
        shade light: hell
        shade dark: dunkel
        material planks: holz, holzern, aus holz, hoelzern
        material stone: stein, steinern, fels, felsig, beton
        material brick: ziegel, backstein, ziegelstein, backsteine, ziegelsteine, ziegelsteinen, backsteinen
        material glass: glas, glasern, durchsichtig
        material metal: metall, metallisch, eisen, stahl, eisern
        material gold: gold, golden, goldfarben
        material ice: eis, eisig
        material snow: schnee, verschneit, schneebedeckt
        material sand: sand, sandig
        material grass: gras, rasen
        material dirt: erde
        material leaves: laub, blatter
        material water: wasser
        material lava: lava
        size Tiny: winzig, sehr klein
        size Small: klein, niedrig, kurz
        size Medium: mittelgross, mittlere, mittel, normal
        size Large: gross, hoch, lang, breit, hohe
        size Huge: riesig, riesengross, gigantisch, sehr gross, enorm
        shape cube: wurfel, wuerfel, kubus
        shape block: block, blocke, blocken, voxel, klotz, klotze
        shape box: kiste, quader, kasten, box
        shape sphere: kugel, ball
        shape dome: kuppel, halbkugel
        shape cylinder: zylinder
        shape tube: rohr, rohre
        shape pillar: saule, saeule, pfeiler, pfosten
        shape rod: stab, stange, balken
        shape disc: scheibe, kreis, kreisscheibe
        shape cone: kegel
        shape pyramid: pyramide
        shape torus: torus, ring, reifen, donut
        shape diamond: oktaeder, raute, diamant
        shape wedge: keil, prisma
        shape ramp: rampe
        shape wall: wand, mauer, wande
        shape floor: boden, platte, ebene, flache, plattform
        shape square: quadrat, rechteck
        shape line: linie, strich
        shape stairs: treppe, stufen
        shape arch: bogen, torbogen
        shape checkerboard: schachbrett
        measure width: breit, breite, weit
        measure height: hoch, hohe, hoehe
        measure depth: tief, tiefe
        measure length: lang, lange, laenge
        measure radius: radius
        measure diameter: durchmesser
        measure edge: kantenlange, kantenlaenge, seitenlange, seitenlaenge, kante, kanten
        measure size: grosse, groesse
        measure thickness: dick, dicke, wandstarke
        measure storeys: stockig, stockwerke, stockwerken, etagen, stocke
        unit block: block, blocke, blocken, voxel, bloecke, bloecken, einheiten, meter, zellen
        pattern stripes: gestreift, streifen
        pattern checkered: kariert, schachbrettmuster
        pattern spots: gepunktet, punkte, gepunkteter, punkten
        pattern gradient: farbverlauf
        pattern rainbow: bunt, regenbogenfarben
        arrange row: in einer reihe, reihe, nebeneinander, in reihe
        arrange depth: hintereinander
        arrange circle: im kreis, in einem kreis, kreisformig
        arrange grid: in einem raster, raster, gitter
        arrange stack: gestapelt, aufeinander, ubereinander, stapel
        arrange corners: an den ecken eines quadrats, in den ecken eines quadrats
        arrange taper: immer kleiner
        arrange alternate: abwechselnd
        relation on: auf, oben auf, oben drauf, auf dem, obendrauf
        relation above: uber, oberhalb, ueber, uber dem
        relation under: unter, unterhalb
        relation left: links von, links neben, links, auf der linken seite
        relation right: rechts von, rechts neben, rechts, auf der rechten seite
        relation front: vor, davor
        relation behind: hinter, dahinter
        relation between: zwischen
        relation inside: innerhalb, im inneren, in einer, in einem, im inneren von, darin, innen
        relation around: um, rund um, um herum, ringsum
        relation surrounded: umgeben von, umringt von
        relation beside: neben, bei, daneben
        relation through: durch
        relation middle: in der mitte, in der mitte von
        and and: und, sowie
        with with: mit, hat, und hat
        without without: ohne
        of of: aus, von
        in in: in, im
        the the: der, die, das, den, dem, des
        a a: ein, eine, einen, einem, einer, eines
        pronoun it: es, ihn, sie
        all all: alles, das ganze, die ganze szene
        filling hollow: hohl, hol, hohle
        filling solid: massiv, gefullt
        pose flat: flach, liegend
        pose standing: stehend, aufrecht
        create create: erstelle, erzeuge, baue, bau, zeichne, generiere, zeige, mache mir, ich mochte, ich will, erschaffe, konstruiere
        edit paint: farbe, streiche, bemale, faerbe, male
        edit make: mach, mache
        edit change: andere, aendere
        edit replace: ersetze, tausche
        edit remove: entferne, losche, loesche, beseitige
        edit move: verschiebe, bewege, schiebe
        edit scale: skaliere, vergrossere, vergroessere
        edit shrink: verkleinere
        edit double: verdopple, verdoppele
        edit halve: halbiere
        edit rotate: drehe, rotiere
        edit mirror: spiegele, spiegle
        edit hollow: hohle, hohle aus
        edit fill: fulle
        edit add: fuge, fuge hinzu, setze, stelle, fuege, erganze
        edit copy: kopiere, dupliziere
        compare bigger: grosser, groesser
        compare smaller: kleiner
        compare taller: hoher, hoeher
        compare wider: breiter
        factor 2: doppelt, doppelt so
        factor 3: dreifach
        factor 0.5: halb, halb so
        times times: mal
        each each: jede, jeder, jedes
        side left: links, nach links, linke
        side right: rechts, nach rechts, rechte
        side up: oben, nach oben
        side down: unten, nach unten
        side front: vorne, nach vorne, vorn
        side back: hinten, nach hinten
        side top: obere, oberste
        side bottom: untere, unterste
        shape dome: halbkugel, halbe kugel, halben kugel
        share half: halfte, haelfte
        share layer: schicht, lage
        to to: zu, auf
        then then: dann, danach
        angle 1: grad
        turn clockwise: im uhrzeigersinn
        turn counter: gegen den uhrzeigersinn
        by by: um
        percent percent: prozent
        number 1: einzig
        number 2: zwei, paar
        number 3: drei, einige
        number 4: vier
        number 5: funf, fuenf, mehrere
        number 6: sechs
        number 7: sieben
        number 8: acht, viele
        number 9: neun
        number 10: zehn
        number 11: elf
        number 12: zwolf, zwoelf, dutzend
        number 15: funfzehn, fuenfzehn
        number 20: zwanzig
        number 30: dreissig
        number 50: funfzig
        number 100: hundert
        object house|cottage: haus, hauser, hauschen
        object hut|cabin|house: hutte
        object tree: baum, baumchen
        object pine|tree: tanne, kiefer, tannenbaum
        object tower: turm
        object castle: burg, schloss
        object bridge: brucke
        object car: auto, wagen
        object boat: boot
        object ship|boat: schiff
        object snowman: schneemann
        object lighthouse: leuchtturm
        object robot: roboter
        object rocket: rakete
        object mushroom: pilz
        object flower: blume
        object table: tisch
        object chair: stuhl
        object church: kirche
        object fence: zaun
        object island: insel
        object mountain: berg, gebirge
        object hill: hugel
        object river: fluss
        object lake: see
        object pond|lake: teich
        object forest: wald
        object desert: wuste
        object dog: hund
        object cat: katze
        object horse: pferd
        object bird: vogel
        object fish: fisch
        object train: zug
        object windmill: windmuhle
        object well: brunnen
        object star: stern
        object heart: herz
        object sun: sonne
        object moon: mond
        object cloud: wolke
        object cactus: kaktus
        object palm|palm tree: palme
        object temple: tempel
        object bed: bett
        object lamp: lampe
        object rainbow: regenbogen
        part roof: dach
        part door: tur, tuer
        part window: fenster
        part chimney: schornstein
        part wheel: rad, rader
        part trunk: stamm
        part stem: stiel
        filler -: bitte, ist, sind, der ist, farbig, farbe, jeweils, nebenan, steht, stehen, liegt, herum, hinzu, mir, gleich, auf dem boden, sein, werden, etwa, cirka, genau, seiner, seine, davon, sehr, schon, schones, schoner
        """;
}
