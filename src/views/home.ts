import type { Article } from '../core/domain/article.ts'
import { type ArticleLink, toArticleLink } from './article-link.ts'
import { toSiteDescription, toSiteName } from './files/site-name.ts'
import { type HomeTopics, toHomeTopics } from './home-topics.ts'
import { audienceLabel } from './labels.ts'
import { type PageView, toPageView } from './page.ts'
import { pickArticles } from './pick-articles.ts'
import { indexOf, routesOf, type Site, toAbsoluteHref, toHref } from './site.ts'
import { toAudienceId } from './topics.ts'
import { stringsFor } from './words.ts'

/** Links in one list of the home page. */
const most = { featured: 7, audience: 4 }

export interface HomeView {
  page: PageView
  heading: string
  lead: string
  featured: { title: string; articles: ArticleLink[] }
  /** `undefined` where the list above names every article. */
  topics: HomeTopics | undefined
  audiences: { title: string; href: string; count: number; articles: ArticleLink[] }[]
  count: number
  hrefs: { topics: string; az: string }
}

export function toHomeView(site: Site, locale: string): HomeView {
  const routes = routesOf(site, locale)
  const name = toSiteName(site, locale)
  const lead = toSiteDescription(site, locale)
  const words = stringsFor(locale).home
  const featured = findFeatured(site, locale)
  const topics = toHomeTopics(site, locale)
  return {
    page: toPageView(site, {
      locale,
      route: routes.home,
      title: '',
      description: lead || words.heading,
      at: (tag) => ({ route: routesOf(site, tag).home, isOwn: true }),
      jsonLd: toWebSiteJsonLd(site, name, routes.home),
    }),
    heading: words.heading,
    lead,
    featured: {
      title: featured.every(({ kind }) => kind === 'faq') ? words.featured : words.featuredOther,
      articles: featured.map((article) => toArticleLink(site, article)),
    },
    topics: topics.isFlat && topics.lines.length <= featured.length ? undefined : topics,
    audiences: toAudiences(site, locale),
    count: site.byLocale.get(locale)?.length ?? 0,
    hrefs: { topics: toHref(site, routes.topics), az: toHref(site, routes.az) },
  }
}

/**
 * Those the config names; else the questions that most articles link to; else whatever most articles link to. Where hardly
 * any is linked to, those of a small site are all named, and of a large one none: it would be chance.
 */
function findFeatured(site: Site, locale: string): Article[] {
  const { byId } = indexOf(site, locale)
  const named = site.corpus.config.featured.flatMap((id) => byId.get(id) ?? [])
  if (named.length > 0) return named
  const articles = (site.byLocale.get(locale) ?? []).filter(({ status }) => status === 'published')
  const questions = articles.filter(({ kind }) => kind === 'faq')
  const linked = (article: Article): number => site.inbound.get(article) ?? 0
  const choice = questions.length >= 3 ? questions : articles
  const leading = choice.filter((article) => linked(article) > 0)
  if (leading.length < 3 && choice.length > most.featured) return []
  return choice.toSorted((a, b) => linked(b) - linked(a)).slice(0, most.featured)
}

function toAudiences(site: Site, locale: string): HomeView['audiences'] {
  const { byAudience } = indexOf(site, locale)
  return Object.keys(site.corpus.config.audiences).flatMap((slug) => {
    const members = byAudience.get(slug)
    if (members === undefined) return []
    return [
      {
        title: audienceLabel(site, slug, locale),
        href: toHref(site, routesOf(site, locale).topics, toAudienceId(slug)),
        count: members.length,
        articles: pickArticles(site, members, most.audience),
      },
    ]
  })
}

function toWebSiteJsonLd(site: Site, name: string, route: string): string[] {
  const url = toAbsoluteHref(site, route)
  if (url === undefined) return []
  const data = { '@context': 'https://schema.org', '@type': 'WebSite', name, url }
  return [JSON.stringify(data).replaceAll('<', '\\u003c')]
}
