import { spa } from 'stopword'
import { toSmallWords } from './to-small-words.ts'

export const spanish = toSmallWords(spa, {
  more: `adiós ahora algo alguien alguna algún algunos antes aquí así aunque bien buenas buenos cada casi como cómo cual cuál cuáles cuando cuándo cuánto cuántos debe debo desde después donde dónde durante encuentro entonces entre era esa ese eso esos esta está están estar estas este esto estos estoy favor fue gracias hace hacer hacia hago hasta hay hola les luego más mi mí mis mucho muy nada ni nos nosotros nuestra nuestro nunca otra otro para pero poder por porque posible puede pueden puedo pues qué quién quiero saludos sea ser si sí siempre sin sobre solo sólo son soy su sus también tampoco tan tanto tener tengo tiene tienen toda todas todo todos tras tu tus un una unas unos usted ustedes va voy ya yo`,
})
