package bench.points.share_code;

import android.content.ClipData;
import android.content.ClipboardManager;
import android.content.Context;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a share code such as ￥ab12cd34￥ in what was copied. */
final class CodeReader {
    private static final Pattern CODE = Pattern.compile("￥(\\w{8})￥");
    private final Context context;
    private final ClipboardManager board;

    CodeReader(Context context) {
        this.context = context;
        this.board = context.getSystemService(ClipboardManager.class);
    }

    boolean anything() {
        return board.hasPrimaryClip();
    }

    String code() {
        ClipData copied = board.getPrimaryClip(); //: #read
        if (copied == null || copied.getItemCount() == 0) {
            return "";
        }
        Matcher match = CODE.matcher(copied.getItemAt(0).coerceToText(context));
        return match.find() ? match.group(1) : "";
    }
}
