namespace Agents.Plugins.Scenes.Language.Words;

/// <summary>The French words, accents folded; agreement endings are taken off by <see cref="WordForms"/>.</summary>
internal static class FrenchWords
{
    /// <summary>Gets the table; see <see cref="EnglishWords"/>.</summary>
    public const string Table = """
        color white: blanc, blanche
        color gray: gris, grise
        color light_gray: argente
        color black: noir, noire
        color red: rouge
        color orange: orange
        color yellow: jaune
        color green: vert, verte
        color cyan: cyan, turquoise
        color light_blue: bleu clair, bleu ciel
        color lime: vert clair
        color blue: bleu, bleue
        color #1c2f7d: bleu fonce, bleu marine
        color #1f6b2b: vert fonce
        color #8b1a1a: rouge fonce
        color purple: violet, violette, pourpre, mauve
        color magenta: magenta
        color pink: rose
        color brown: marron, brun, brune
        color sand: beige
        shade light: clair, claire
        shade dark: fonce, sombre
        material planks: bois, en bois
        material stone: pierre, beton
        material brick: brique
        material glass: verre
        material metal: metal, fer, acier
        material gold: or, dore
        material ice: glace
        material snow: neige, enneige
        material sand: sable
        material grass: herbe, gazon
        material dirt: terre
        material leaves: feuilles, feuillage
        material water: eau
        material lava: lave
        size Tiny: minuscule, tres petit
        size Small: petit, court
        size Medium: moyen, moyenne
        size Large: grand, gros, grosse, haut, long, longue
        size Huge: enorme, geant, immense, gigantesque, tres grand
        shape cube: cube
        shape block: bloc, voxel
        shape box: boite, pave, caisse
        shape sphere: sphere, boule, balle, ballon
        shape dome: dome, coupole
        shape cylinder: cylindre
        shape tube: tuyau, tube
        shape pillar: pilier, colonne, poteau
        shape rod: baton, barre, tige
        shape disc: disque, cercle
        shape cone: cone
        shape pyramid: pyramide
        shape torus: tore, anneau, beignet
        shape diamond: octaedre, losange, diamant
        shape wedge: prisme
        shape ramp: rampe
        shape wall: mur, muraille
        shape floor: sol, plan, plaque, plateforme, dalle
        shape square: carre, rectangle
        shape line: ligne
        shape stairs: escalier, marche
        shape arch: arche, arc
        shape checkerboard: damier, echiquier
        measure width: large, largeur, de large
        measure height: haut, hauteur, de haut
        measure depth: profond, profondeur, de profondeur
        measure length: long, longueur, de long
        measure radius: rayon
        measure diameter: diametre
        measure edge: cote, cotes, arete, de cote
        measure size: taille
        measure thickness: epais, epaisseur
        unit block: bloc, voxel, unite, metre, cellule
        pattern stripes: raye, rayure, rayures, bandes
        pattern checkered: damier, a carreaux
        pattern spots: pois, tachete, a pois
        pattern rainbow: arc en ciel, multicolore
        pattern gradient: degrade
        arrange row: en ligne, en rangee, rangee, alignes, alignees, cote a cote, rangee de
        arrange circle: en cercle, en rond
        arrange grid: en grille, grille
        arrange stack: empile, empiles, empilees, pile, les uns sur les autres
        arrange corners: aux coins d un carre, aux quatre coins d un carre
        arrange alternate: en alternance, alternant
        relation on: sur, au dessus d, par dessus, pose sur, posee sur
        relation above: au dessus, au dessus de
        relation under: sous, en dessous, en dessous de, au dessous de
        relation left: a gauche, a gauche de, a la gauche de, a gauche d, a gauche du
        relation right: a droite, a droite de, a la droite de, a droite d, a droite du
        relation front: devant
        relation behind: derriere
        relation between: entre
        relation inside: dans, a l interieur de, a l interieur d, dedans, a l interieur
        relation around: autour, autour de, autour d
        relation surrounded: entoure de, entoure par, entouree de
        relation beside: a cote de, a cote, pres de, a cote d, a cote du
        relation through: a travers, traversant
        relation middle: au milieu de, au centre de, au milieu, au centre
        and and: et, ainsi que
        with with: avec, ayant, a, qui a
        without without: sans
        of of: de, en, d, du, des, fait de, faite de
        in in: en
        the the: le, la, les, l, ce, cette
        a a: un, une
        pronoun it: lui, elle
        all all: tout, toute la scene
        filling hollow: creux, creuse
        filling solid: plein, pleine
        pose flat: plat, plate, a plat, allonge
        pose standing: debout, vertical
        create create: cree, creer, dessine, construis, construire, genere, fais, fais moi, montre, je veux, je voudrais, fabrique
        edit paint: peins, colorie, peindre, colore
        edit make: rends
        edit change: change
        edit replace: remplace, remplacer
        edit remove: supprime, enleve, retire, efface, supprimer, enlever
        edit move: deplace, bouge, deplacer
        edit scale: agrandis, agrandir
        edit shrink: retrecis, reduis
        edit double: double, doubler
        edit rotate: tourne, pivote, fais tourner
        edit mirror: retourne
        edit hollow: vide, evide
        edit fill: remplis
        edit add: ajoute, ajouter, mets, place, pose
        edit copy: copie, duplique
        compare bigger: plus grand, plus gros
        compare smaller: plus petit
        compare taller: plus haut
        compare wider: plus large
        times times: fois
        each each: chaque
        side left: gauche, vers la gauche
        side right: droite, vers la droite
        side up: vers le haut
        side down: bas, vers le bas
        side front: avant
        side back: arriere
        shape dome: demi sphere, moitie de sphere
        share half: moitie
        share layer: couche
        to to: en, vers, par
        then then: puis, ensuite
        angle 1: degres
        by by: de
        percent percent: pourcent
        number 2: deux, paire
        number 3: trois, quelques
        number 4: quatre
        number 5: cinq, plusieurs
        number 6: six
        number 7: sept
        number 8: huit
        number 9: neuf
        number 10: dix
        number 11: onze
        number 12: douze, douzaine
        number 15: quinze
        number 20: vingt
        number 30: trente
        number 100: cent
        object house: maison
        object hut|cabin|house: cabane, hutte
        object tree: arbre
        object pine|tree: sapin, pin
        object tower: tour
        object castle: chateau, chateau fort
        object bridge: pont
        object car: voiture, auto
        object boat: bateau
        object ship|boat: navire
        object snowman: bonhomme de neige
        object lighthouse: phare
        object robot: robot
        object rocket: fusee
        object mushroom: champignon
        object flower: fleur
        object table: table
        object chair: chaise
        object church: eglise
        object fence: cloture, barriere
        object island: ile
        object mountain: montagne
        object hill: colline
        object river: riviere, fleuve
        object lake: lac
        object pond|lake: etang
        object forest: foret
        object desert: desert
        object dog: chien
        object cat: chat
        object horse: cheval
        object bird: oiseau
        object fish: poisson
        object train: train
        object windmill: moulin, moulin a vent
        object well: puits
        object star: etoile
        object heart: coeur
        object sun: soleil
        object moon: lune
        object cloud: nuage
        object cactus: cactus
        object palm|palm tree: palmier
        object temple: temple
        object bed: lit
        object lamp: lampe
        object rainbow: arc en ciel
        part roof: toit
        part door: porte
        part window: fenetre
        part chimney: cheminee
        part wheel: roue
        part trunk: tronc
        part stem: tige, pied
        filler -: s il vous plait, s il te plait, svp, est, sont, qui est, tres, joli, jolie, beau, belle, couleur, de couleur, moi, chacun, au sol, qui, il, y, environ, au, aux
        """;
}
