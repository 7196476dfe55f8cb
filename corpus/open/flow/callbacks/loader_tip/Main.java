package bench.flow.loader_tip;

import android.app.Activity;
import android.app.LoaderManager;
import android.content.Loader;
import android.os.Bundle;
import android.util.Log;
import android.widget.TextView;

public final class Main extends Activity implements LoaderManager.LoaderCallbacks<String> {
    private static final int TIP = 1;
    private static final int OWNER = 2;
    private TextView page;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        page = new TextView(this);
        setContentView(page);
        getLoaderManager().initLoader(TIP, null, this);
        getLoaderManager().initLoader(OWNER, null, this);
    }

    @Override
    public Loader<String> onCreateLoader(int number, Bundle words) {
        return new Words(this, number == OWNER);
    }

    @Override
    public void onLoadFinished(Loader<String> loader, String words) {
        page.append(words + "\n");
        if (loader.getId() == OWNER) Log.i("Tip", "for " + words); //: @leak,not_forced #sink
        if (loader.getId() == TIP) Log.i("Tip", "tip " + words); //: @other_id
    }

    @Override
    public void onLoaderReset(Loader<String> loader) {
        page.setText("");
    }
}
