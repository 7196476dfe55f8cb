package bench.consent.startup_meta.startup;

import android.content.ComponentName;
import android.content.ContentProvider;
import android.content.ContentValues;
import android.content.Context;
import android.content.pm.PackageManager;
import android.content.pm.ProviderInfo;
import android.database.Cursor;
import android.net.Uri;
import android.os.Bundle;

public final class StartupProvider extends ContentProvider {
    @Override
    public boolean onCreate() {
        Context context = getContext();
        ComponentName self = new ComponentName(context, StartupProvider.class);
        try {
            ProviderInfo info = context.getPackageManager().getProviderInfo(self, PackageManager.GET_META_DATA);
            Bundle named = info.metaData;
            for (String key : named.keySet()) {
                if ("startup".equals(named.getString(key))) {
                    Starter.run(context, Class.forName(key));
                }
            }
        } catch (PackageManager.NameNotFoundException | ReflectiveOperationException problem) {
            throw new IllegalStateException(problem);
        }
        return true;
    }

    @Override
    public Cursor query(Uri uri, String[] columns, String where, String[] values, String order) {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getType(Uri uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uri insert(Uri uri, ContentValues row) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int delete(Uri uri, String where, String[] values) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int update(Uri uri, ContentValues row, String where, String[] values) {
        throw new UnsupportedOperationException();
    }
}
