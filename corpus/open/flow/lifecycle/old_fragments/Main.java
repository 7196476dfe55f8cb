package bench.flow.old_fragments;

import android.content.Context;
import android.os.Bundle;
import android.provider.Settings;
import android.support.v4.app.Fragment;
import android.support.v4.app.FragmentActivity;
import android.support.v4.app.FragmentTransaction;
import android.support.v4.app.LoaderManager;
import android.support.v4.content.AsyncTaskLoader;
import android.support.v4.content.Loader;
import android.util.Log;

public final class Main extends FragmentActivity implements LoaderManager.LoaderCallbacks<String> {
    private static final class Reader extends AsyncTaskLoader<String> {
        Reader(Context context) {
            super(context);
        }

        @Override
        public String loadInBackground() {
            return Settings.Secure.getString(getContext().getContentResolver(), "android_id"); //: #load
        }

        @Override
        protected void onStartLoading() {
            forceLoad();
        }
    }

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        getSupportLoaderManager().initLoader(1, null, this); //: @loader
        if (state != null) return;
        Fragment page = new Page();
        Bundle given = new Bundle();
        given.putString("title", "page");
        given.putString("owner", Settings.Secure.getString(getContentResolver(), "android_id")); //: @arguments,arguments_clean #source
        page.setArguments(given);
        FragmentTransaction change = getSupportFragmentManager().beginTransaction();
        change.add(R.id.place, page); //: @attached,attached_clean,resumed,saved,arguments,arguments_clean
        change.add(R.id.place, new Blank()); //: @replaced,loader
        change.commit();
    }

    @Override
    public Loader<String> onCreateLoader(int number, Bundle given) {
        return new Reader(this);
    }

    @Override
    public void onLoadFinished(Loader<String> loader, String word) {
        Log.i("Pages", "loaded " + word); //: @loader #loaded
    }

    @Override
    public void onLoaderReset(Loader<String> loader) {}
}
