package bench.consent.event_loader;

import android.app.Activity;
import android.app.AlertDialog;
import android.app.LoaderManager;
import android.content.AsyncTaskLoader;
import android.content.CursorLoader;
import android.content.Loader;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.os.Bundle;
import android.provider.CalendarContract.Events;
import android.widget.TextView;

@SuppressWarnings("deprecation")
public final class Main extends Activity implements LoaderManager.LoaderCallbacks<Cursor> {
    private TextView shifts;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        shifts = new TextView(this);
        setContentView(shifts);
        getLoaderManager().initLoader(5, null, this); //: @breach,guarded
        if (agreed()) {
            getLoaderManager().restartLoader(5, null, this);
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle("Your data")
                .setMessage("Shift Swap compares shifts with your calendar. Please read the Privacy Policy.")
                .setCancelable(false)
                .setPositiveButton("Agree", (dialog, which) -> {
                    getPreferences(MODE_PRIVATE).edit().putBoolean("agreed", true).apply();
                    requestPermissions(new String[] {"android.permission.READ_CALENDAR"}, 6);
                })
                .setNegativeButton("Decline", (dialog, which) -> finish())
                .show();
    }

    private boolean agreed() {
        return getPreferences(MODE_PRIVATE).getBoolean("agreed", false);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        getLoaderManager().restartLoader(5, null, this);
    }

    @Override
    public Loader<Cursor> onCreateLoader(int id, Bundle args) {
        if (!agreed()) { //: @guarded
            return new NoEvents(this); //: @guarded
        } //: @guarded
        return new Shifts(this);
    }

    @Override
    public void onLoadFinished(Loader<Cursor> loader, Cursor rows) {
        shifts.setText(rows == null ? "No calendar" : rows.getCount() + " events next to your shifts");
    }

    @Override
    public void onLoaderReset(Loader<Cursor> loader) {
        shifts.setText("");
    }

    /** Events of the user's calendar; none where that is not allowed. */
    private static final class Shifts extends CursorLoader {
        Shifts(Activity page) {
            super(page, Events.CONTENT_URI, new String[] {Events.DTSTART}, null, null, null);
        }

        @Override
        public Cursor loadInBackground() {
            try {
                return super.loadInBackground(); //: #loader
            } catch (SecurityException denied) {
                return null;
            }
        }
    }

    /** A loader without rows. */
    private static final class NoEvents extends AsyncTaskLoader<Cursor> {
        NoEvents(Activity page) {
            super(page);
        }

        @Override
        protected void onStartLoading() {
            forceLoad();
        }

        @Override
        public Cursor loadInBackground() {
            return new MatrixCursor(new String[] {Events.DTSTART});
        }
    }
}
