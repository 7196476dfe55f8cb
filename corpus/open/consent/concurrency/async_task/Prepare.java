package bench.consent.async_task;

import android.content.Context;
import android.os.AsyncTask;
import java.io.File;

/** Makes the folder of portraits. */
final class Prepare extends AsyncTask<Void, Void, Boolean> {
    private final Context context;

    Prepare(Context context) {
        this.context = context.getApplicationContext();
    }

    @Override
    protected Boolean doInBackground(Void... nothing) {
        return new File(context.getFilesDir(), "portraits").mkdirs();
    }

    @Override
    protected void onPostExecute(Boolean made) {
        context.getSharedPreferences("tree", 0).edit().putBoolean("folder", made).apply();
        new Import(context).execute("爸", "妈"); //: @chained
    }
}
