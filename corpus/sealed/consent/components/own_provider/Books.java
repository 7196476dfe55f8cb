package bench.consent.own_provider;

import android.content.ContentProvider;
import android.content.ContentValues;
import android.content.Context;
import android.database.Cursor;
import android.database.MatrixCursor;
import android.net.Uri;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Arrays;

/** The books other screens show, and the name of this shelf in the network. */
public final class Books extends ContentProvider {
    private String shelf = "shelf";

    @Override
    public boolean onCreate() {
        boolean agreed = getContext().getSharedPreferences("rules", Context.MODE_PRIVATE).getBoolean("agreed", false);
        if (agreed) //: @guarded
        nameShelf();
        return true;
    }

    private void nameShelf() {
        try {
            NetworkInterface wifi = NetworkInterface.getByName("wlan0");
            byte[] address = wifi == null ? new byte[0] : wifi.getHardwareAddress(); //: #mac
            shelf = "shelf-" + Integer.toHexString(Arrays.hashCode(address));
        } catch (SocketException offline) {
            shelf = "shelf";
        }
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String where, String[] args, String order) {
        MatrixCursor rows = new MatrixCursor(new String[] {"shelf", "book"});
        rows.addRow(new Object[] {shelf, "西游记"});
        return rows;
    }

    @Override
    public String getType(Uri uri) {
        return "vnd.android.cursor.dir/vnd.book";
    }

    @Override
    public Uri insert(Uri uri, ContentValues values) {
        return null;
    }

    @Override
    public int delete(Uri uri, String where, String[] args) {
        return 0;
    }

    @Override
    public int update(Uri uri, ContentValues values, String where, String[] args) {
        return 0;
    }
}
