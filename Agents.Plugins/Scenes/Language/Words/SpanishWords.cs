namespace Agents.Plugins.Scenes.Language.Words;

/// <summary>The Spanish words, accents folded; agreement endings are taken off by <see cref="WordForms"/>.</summary>
internal static class SpanishWords
{
    /// <summary>Gets the table; see <see cref="EnglishWords"/>.</summary>
    public const string Table = """
        color red: rosso, rossa, rossi, rosse, vermelho, vermelha
        color blue: blu
        color yellow: giallo, gialla, gialli, amarelo, amarela
        color white: bianco, bianca, bianchi, branco, branca
        color black: nero, nera, neri, preto, preta
        color orange: arancione, laranja
        color purple: viola, roxo, roxa
        color pink: rosa
        shape sphere: sfera, palla
        shape cylinder: cilindro
        shape pyramid: piramide
        color white: blanco, blanca
        color gray: gris
        color light_gray: plateado, plata
        color black: negro, negra
        color red: rojo, roja
        color orange: naranja, anaranjado, anaranjada
        color yellow: amarillo, amarilla
        color green: verde
        color lime: verde claro, lima
        color #1f6b2b: verde oscuro
        color cyan: turquesa, cian
        color light_blue: azul claro, celeste
        color blue: azul
        color #1c2f7d: azul oscuro, azul marino
        color #8b1a1a: rojo oscuro
        color purple: morado, morada, violeta, purpura
        color magenta: magenta
        color pink: rosa, rosado, rosada
        color brown: marron, cafe, pardo
        color sand: beige
        shade light: claro, clara
        shade dark: oscuro, oscura
        material planks: madera, de madera
        material stone: piedra, roca, hormigon
        material brick: ladrillo
        material glass: vidrio, cristal
        material metal: metal, hierro, acero
        material gold: oro, dorado, dorada
        material ice: hielo
        material snow: nieve, nevado, nevada
        material sand: arena
        material grass: hierba, cesped, pasto
        material dirt: tierra
        material leaves: hojas
        material water: agua
        material lava: lava
        size Tiny: diminuto, diminuta, minusculo, muy pequeno
        size Small: pequeno, pequena, chico, chica, bajo, corto
        size Medium: mediano, mediana
        size Large: grande, gran, alto, alta, largo, larga, ancho
        size Huge: enorme, gigante, inmenso, gigantesco, muy grande
        shape cube: cubo
        shape block: bloque, voxel
        shape box: caja, prisma rectangular
        shape sphere: esfera, bola, pelota
        shape dome: cupula, domo
        shape cylinder: cilindro
        shape tube: tubo
        shape pillar: pilar, columna, poste
        shape rod: barra, vara, palo
        shape disc: disco, circulo
        shape cone: cono
        shape pyramid: piramide
        shape torus: toro, anillo, rosquilla, dona, aro
        shape diamond: octaedro, rombo, diamante
        shape wedge: cuna, prisma
        shape ramp: rampa
        shape wall: pared, muro, muralla
        shape floor: suelo, plano, placa, plataforma, losa
        shape square: cuadrado, rectangulo
        shape line: linea
        shape stairs: escalera
        shape arch: arco
        shape checkerboard: tablero de ajedrez
        measure width: ancho, anchura, de ancho
        measure height: alto, altura, de alto
        measure depth: profundo, profundidad, de profundidad, de fondo, fondo
        measure length: largo, longitud, de largo
        measure radius: radio
        measure diameter: diametro
        measure edge: lado, lados, arista, de lado
        measure size: tamano
        measure thickness: grueso, grosor
        unit block: bloque, voxel, unidad, unidades, metro, celda
        pattern stripes: rayado, rayada, rayas, a rayas, franjas
        pattern checkered: a cuadros
        pattern spots: lunares, puntos, manchas, de lunares
        pattern rainbow: multicolor
        pattern gradient: degradado
        arrange row: en fila, en linea, fila, fila de, alineado, alineados, en una fila, en hilera, hilera
        arrange circle: en circulo, en un circulo
        arrange grid: en cuadricula, cuadricula
        arrange stack: apilado, apilados, apilada, apiladas, pila
        arrange corners: en las esquinas de un cuadrado
        arrange alternate: alternando, alternados
        relation on: sobre, encima, encima de, encima del, arriba de
        relation above: por encima de, por encima
        relation under: debajo, debajo de, bajo, debajo del
        relation left: a la izquierda, a la izquierda de, a la izquierda del
        relation right: a la derecha, a la derecha de, a la derecha del
        relation front: delante, delante de, enfrente de, frente a, delante del
        relation behind: detras, detras de, detras del
        relation between: entre
        relation inside: dentro, dentro de, en el interior de, dentro del
        relation around: alrededor, alrededor de, alrededor del
        relation surrounded: rodeado de, rodeada de, rodeado por, rodeada por
        relation beside: al lado de, junto a, al lado del, cerca de, al lado
        relation through: a traves de
        relation middle: en el centro de, en medio de, en el centro, en el medio
        and and: y, e
        with with: con, que tiene, tiene
        without without: sin
        of of: de, hecho de, hecha de, del
        in in: en
        the the: el, la, los, las, este, esta
        a a: un, una, uno, unos, unas
        pronoun it: lo, ello
        all all: todo, toda la escena
        filling hollow: hueco, hueca
        filling solid: solido, solida, macizo
        pose flat: plano, plana, acostado, tumbado
        pose standing: vertical, de pie
        create create: crea, crear, dibuja, construye, construir, genera, haz, hazme, muestra, quiero, me gustaria
        edit paint: pinta, colorea, pintar
        edit change: cambia
        edit replace: reemplaza, sustituye
        edit remove: elimina, quita, borra, eliminar, quitar
        edit move: mueve, mover, desplaza
        edit scale: agranda, escala
        edit shrink: reduce, encoge
        edit double: duplica el tamano, dobla
        edit rotate: gira, rota, girar
        edit mirror: refleja, voltea
        edit hollow: vacia, ahueca
        edit fill: rellena
        edit add: anade, agrega, pon, coloca, anadir
        edit copy: copia, duplica
        compare bigger: mas grande
        compare smaller: mas pequeno
        compare taller: mas alto
        compare wider: mas ancho
        times times: veces
        each each: cada
        side left: izquierda, hacia la izquierda
        side right: derecha, hacia la derecha
        side up: arriba, hacia arriba
        side down: abajo, hacia abajo
        side front: adelante, hacia adelante
        side back: atras, hacia atras
        shape dome: media esfera, semiesfera, mitad de esfera
        share half: mitad
        share layer: capa
        to to: a, por, en
        then then: luego, despues
        angle 1: grados
        number 2: dos, par
        number 3: tres, algunos, algunas
        number 4: cuatro
        number 5: cinco, varios, varias
        number 6: seis
        number 7: siete
        number 8: ocho, muchos
        number 9: nueve
        number 10: diez
        number 11: once
        number 12: doce, docena
        number 15: quince
        number 20: veinte
        number 30: treinta
        number 100: cien
        object house: casa
        object hut|cabin|house: cabana, choza
        object tree: arbol
        object pine|tree: pino, abeto
        object tower: torre
        object castle: castillo
        object bridge: puente
        object car: coche, carro, auto
        object boat: barco, bote, barca
        object snowman: muneco de nieve
        object lighthouse: faro
        object robot: robot
        object rocket: cohete
        object mushroom: seta, hongo, champinon
        object flower: flor
        object table: mesa
        object chair: silla
        object church: iglesia
        object fence: valla, cerca
        object island: isla
        object mountain: montana
        object hill: colina
        object river: rio
        object lake: lago
        object pond|lake: estanque
        object forest: bosque
        object desert: desierto
        object dog: perro
        object cat: gato
        object horse: caballo
        object bird: pajaro
        object fish: pez
        object train: tren
        object windmill: molino, molino de viento
        object well: pozo
        object star: estrella
        object heart: corazon
        object sun: sol
        object moon: luna
        object cloud: nube
        object cactus: cactus
        object palm|palm tree: palmera, palma
        object temple: templo
        object bed: cama
        object lamp: lampara
        object rainbow: arcoiris, arco iris
        part roof: techo, tejado
        part door: puerta
        part window: ventana
        part chimney: chimenea
        part wheel: rueda
        part trunk: tronco
        part stem: tallo
        filler -: por favor, es, son, que es, muy, bonito, bonita, color, de color, me, que, hay, esta en el suelo, al
        """;
}
