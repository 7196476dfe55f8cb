package bench.consent.span_answers;

import android.text.Spanned;
import android.text.SpannableStringBuilder;
import android.text.style.ClickableSpan;
import android.view.View;

/** Text with words that can be tapped. */
final class Words {
    private final SpannableStringBuilder text = new SpannableStringBuilder();

    Words say(String plain) {
        text.append(plain);
        return this;
    }

    Words tap(String word, Runnable then) {
        int start = text.length();
        text.append(word);
        text.setSpan(new Tap(then), start, text.length(), Spanned.SPAN_EXCLUSIVE_EXCLUSIVE);
        return this;
    }

    CharSequence done() {
        return text;
    }

    private static final class Tap extends ClickableSpan {
        private final Runnable then;

        Tap(Runnable then) {
            this.then = then;
        }

        @Override
        public void onClick(View widget) {
            then.run();
        }
    }
}
