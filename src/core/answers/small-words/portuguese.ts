import { por } from 'stopword'
import { toSmallWords } from './to-small-words.ts'

export const portuguese = toSmallWords(por, {
  more: `agora além ainda algum alguma antes após aqui assim até bem boa bom cada cadê como contra cumprimentos de deve devo dia encontro então entre estou faço fazer favor gostaria haver há isso lá mas mesmo meus minha minhas muito nada nós obrigada obrigado olá onde ou outra outro para pois por porque pode podem posso pra preciso qual quais qualquer quando quanto quantos quê quem quero se sempre seus sim sobre tarde também tem tenho ter toda todas todo todos tudo vou você vocês`,
})
