import type { Rule } from '../rule.ts'
import { brokenRunbookUrl } from './alerts/broken-runbook-url.ts'
import { foreignRunbookUrl } from './alerts/foreign-runbook-url.ts'
import { missingRunbook } from './alerts/missing-runbook.ts'
import { missingRunbookUrl } from './alerts/missing-runbook-url.ts'
import { unknownAlert } from './alerts/unknown-alert.ts'
import { bidiControl } from './content/bidi-control.ts'
import { droppedTag } from './content/dropped-tag.ts'
import { emptyArticle } from './content/empty-article.ts'
import { emptyHeaderCell } from './content/empty-header-cell.ts'
import { emptyHeading } from './content/empty-heading.ts'
import { emptyLink } from './content/empty-link.ts'
import { fenceLanguage } from './content/fence-language.ts'
import { foreignSyntax } from './content/foreign-syntax.ts'
import { headingOrder } from './content/heading-order.ts'
import { hiddenHtml } from './content/hidden-html.ts'
import { imageAlt } from './content/image-alt.ts'
import { linkText } from './content/link-text.ts'
import { oneH1 } from './content/one-h1.ts'
import { password } from './content/password.ts'
import { personalData } from './content/personal-data.ts'
import { secret } from './content/secret.ts'
import { tableHeader } from './content/table-header.ts'
import { unclosedFence } from './content/unclosed-fence.ts'
import { unclosedHtml } from './content/unclosed-html.ts'
import { unknownContainer } from './content/unknown-container.ts'
import { vagueAlt } from './content/vague-alt.ts'
import { neverReviewed } from './freshness/never-reviewed.ts'
import { ownerMissing } from './freshness/owner-missing.ts'
import { reviewOverdue } from './freshness/review-overdue.ts'
import { reviewedInFuture } from './freshness/reviewed-in-future.ts'
import { brokenAnchor } from './links/broken-anchor.ts'
import { brokenOwnAddress } from './links/broken-own-address.ts'
import { brokenPage } from './links/broken-page.ts'
import { deprecatedTarget } from './links/deprecated-target.ts'
import { draftTarget } from './links/draft-target.ts'
import { emptyTarget } from './links/empty-target.ts'
import { malformedAddress } from './links/malformed-address.ts'
import { missingImage } from './links/missing-image.ts'
import { movedPage } from './links/moved-page.ts'
import { otherLocale } from './links/other-locale.ts'
import { protocolRelative } from './links/protocol-relative.ts'
import { undefinedReference } from './links/undefined-reference.ts'
import { unknownScheme } from './links/unknown-scheme.ts'
import { unpublishedFile } from './links/unpublished-file.ts'
import { unsafeScheme } from './links/unsafe-scheme.ts'
import { wrongCase } from './links/wrong-case.ts'
import { destructiveCommand } from './runbook/destructive-command.ts'
import { missingSection } from './runbook/missing-section.ts'
import { unexplainedPlaceholder } from './runbook/unexplained-placeholder.ts'
import { unknownRunbookSeverity } from './runbook/unknown-severity.ts'
import { contradictingAnswers } from './structure/contradicting-answers.ts'
import { duplicateQuestion } from './structure/duplicate-question.ts'
import { missingTranslation } from './structure/missing-translation.ts'
import { orphan } from './structure/orphan.ts'
import { redirectToSelf } from './structure/redirect-to-self.ts'
import { similarQuestion } from './structure/similar-question.ts'
import { staleTranslation } from './structure/stale-translation.ts'
import { unknownAudience } from './structure/unknown-audience.ts'
import { unknownOwner } from './structure/unknown-owner.ts'
import { unknownProduct } from './structure/unknown-product.ts'
import { unknownRelated } from './structure/unknown-related.ts'
import { unknownTag } from './structure/unknown-tag.ts'
import { unknownTopic } from './structure/unknown-topic.ts'
import { looserTarget } from './tier/looser-target.ts'
import { missingChannel } from './tier/missing-channel.ts'
import { missingHours } from './tier/missing-hours.ts'
import { missingTarget } from './tier/missing-target.ts'
import { proseContradiction } from './tier/prose-contradiction.ts'
import { unknownSeverity } from './tier/unknown-severity.ts'

/** Every rule, by code. A test compares it with the folder. */
export const rules: readonly Rule[] = [
  brokenRunbookUrl,
  foreignRunbookUrl,
  missingRunbookUrl,
  missingRunbook,
  unknownAlert,
  bidiControl,
  emptyArticle,
  emptyHeaderCell,
  emptyHeading,
  emptyLink,
  fenceLanguage,
  foreignSyntax,
  headingOrder,
  imageAlt,
  linkText,
  oneH1,
  password,
  personalData,
  secret,
  tableHeader,
  unclosedFence,
  unclosedHtml,
  unknownContainer,
  vagueAlt,
  hiddenHtml,
  droppedTag,
  neverReviewed,
  ownerMissing,
  reviewOverdue,
  reviewedInFuture,
  brokenAnchor,
  brokenPage,
  brokenOwnAddress,
  deprecatedTarget,
  draftTarget,
  emptyTarget,
  malformedAddress,
  missingImage,
  movedPage,
  otherLocale,
  protocolRelative,
  undefinedReference,
  unknownScheme,
  unpublishedFile,
  unsafeScheme,
  wrongCase,
  destructiveCommand,
  missingSection,
  unexplainedPlaceholder,
  unknownRunbookSeverity,
  contradictingAnswers,
  duplicateQuestion,
  missingTranslation,
  orphan,
  redirectToSelf,
  similarQuestion,
  staleTranslation,
  unknownAudience,
  unknownOwner,
  unknownProduct,
  unknownRelated,
  unknownTag,
  unknownTopic,
  looserTarget,
  missingChannel,
  missingHours,
  missingTarget,
  proseContradiction,
  unknownSeverity,
]
