package bench.consent.countdown_splash;

import android.app.ListActivity;
import android.content.pm.PackageInfo;
import android.os.Bundle;
import android.widget.ArrayAdapter;
import java.util.ArrayList;
import java.util.List;

public final class Cleaner extends ListActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        List<String> names = new ArrayList<>();
        for (PackageInfo app : getPackageManager().getInstalledPackages(0)) { //: #read
            names.add(app.packageName);
        }
        setListAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, names));
    }
}
