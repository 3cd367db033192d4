import type { Locale } from '../../../../functions/contracts/team.ts';
import { text } from '../../../../functions/i18n/catalogue.ts';
import { sidebarMessages } from '../../../../functions/i18n/messages/sidebar.ts';
import type { Answer, PeopleCells } from '../../contract.ts';
import { element } from '../dom.ts';

const say = sidebarMessages;
/** A pause in typing long enough to be the end of a thought. */
const TYPING_PAUSE_MS = 900;

type ReviewOptions = {
  readonly locale: Locale;
  readonly saveReviewed: (reviewed: boolean) => Promise<Answer<PeopleCells>>;
  readonly saveNote: (note: string) => Promise<Answer<PeopleCells>>;
};

export type ReviewView = {
  readonly root: HTMLElement;
  /** What the row holds now. What the person has typed and not yet saved stays. */
  readonly show: (cells: PeopleCells) => void;
  /** Saves what is still unsaved, when the person goes to another call. */
  readonly settle: () => void;
};

/** People's two columns of the row, for those who would rather not leave the sidebar. The row is where they live. */
export const createReviewView = ({ locale, saveReviewed, saveNote }: ReviewOptions): ReviewView => {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let savedNote = '';
  const status = element('span', { class: 'save-state', role: 'status' });
  const tick = element('input', { type: 'checkbox', onchange: () => void save(saveReviewed(tick.checked)) });
  const note = element('textarea', {
    rows: 2,
    placeholder: text(say.notePlaceholder, locale),
    'aria-label': text(say.note, locale),
    oninput: () => {
      status.textContent = text(say.unsaved, locale);
      clearTimeout(pause);
      pause = setTimeout(settle, TYPING_PAUSE_MS);
    },
    onblur: () => settle(),
  });

  const save = async (saving: Promise<Answer<PeopleCells>>): Promise<void> => {
    status.textContent = text(say.saving, locale);
    try {
      const answer = await saving;
      status.textContent = answer.ok ? `✓ ${text(say.saved, locale)}` : answer.message;
      if (answer.ok) savedNote = answer.value.note;
    } catch (error) {
      status.textContent = error instanceof Error ? error.message : text(say.unsaved, locale);
    }
  };
  const settle = (): void => {
    clearTimeout(pause);
    pause = undefined;
    if (note.value !== savedNote) void save(saveNote(note.value));
  };

  return {
    root: element(
      'section',
      { class: 'review', 'aria-label': text(say.yourReview, locale) },
      element(
        'div',
        { class: 'review-line' },
        element('label', { class: 'tick' }, tick, text(say.reviewed, locale)),
        status,
      ),
      note,
    ),
    show: (cells) => {
      tick.checked = cells.reviewed;
      const typing = pause !== undefined || (document.activeElement === note && note.value !== savedNote);
      if (!typing) {
        savedNote = cells.note;
        note.value = cells.note;
      }
    },
    settle,
  };
};
