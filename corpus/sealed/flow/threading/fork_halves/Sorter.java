package bench.flow.fork_halves;

import android.content.Context;
import android.database.Cursor;
import android.net.Uri;
import java.util.concurrent.RecursiveTask;

/** Sorts the messages, one half beside the other. */
final class Sorter extends RecursiveTask<String> {
    private final transient Context context;
    private final String part;
    private String shown = "";

    Sorter(Context context, String part) {
        this.context = context;
        this.part = part;
    }

    @Override
    protected String compute() {
        if (part.equals("folder")) {
            return "inbox";
        }
        if (part.equals("first")) {
            return first();
        }
        Sorter text = new Sorter(context, "first");
        Sorter name = new Sorter(context, "folder");
        text.fork();
        String folder = name.compute();
        String message = text.join();
        shown = message; //: @leak,shown_only
        return folder + ": " + message; //: @leak
        return folder + ": sorted"; //: @shown_only
        message = folder; //: @dropped
        return "sorted " + message; //: @dropped
    }

    String shown() {
        return shown;
    }

    private String first() {
        String[] columns = {"body"};
        try (Cursor all = context.getContentResolver().query(Uri.parse("content://sms/inbox"), columns, null, null, null)) { //: #source
            return all != null && all.moveToFirst() ? all.getString(0) : "";
        }
    }
}
