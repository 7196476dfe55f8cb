package bench.flow.exported_shelf;

import android.app.Activity;
import android.content.ComponentName;
import android.content.ContentValues;
import android.content.Intent;
import android.net.Uri;
import android.os.Bundle;
import android.provider.Settings;
import android.widget.Button;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button share = new Button(this);
        share.setText("Share the shelf");
        share.setOnClickListener(view -> share());
        setContentView(share);
    }

    private void share() {
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: @to_other_provider,own_provider_missing,package_named,own_package,to_class_of_other,service_of_other #source
        ContentValues row = new ContentValues(); //: @to_other_provider,own_provider_missing
        row.put("owner", id); //: @to_other_provider,own_provider_missing
        row.clear(); //: @own_provider_missing
        row.put("name", "shelf"); //: @own_provider_missing
        getContentResolver().insert(Uri.parse("content://org.library.books/owners"), row); //: @to_other_provider,own_provider_missing #insert
        Intent news = new Intent("org.library.NEWS").putExtra("owner", id); //: @package_named,own_package,to_class_of_other,service_of_other
        news.setPackage("org.library"); //: @package_named
        news.setPackage(getPackageName()); //: @own_package
        sendBroadcast(news); //: @package_named,own_package #broadcast
        news.setComponent(new ComponentName("org.library", "org.library.Books")); //: @to_class_of_other,service_of_other
        startActivity(news); //: @to_class_of_other #start
        startService(news); //: @service_of_other #service
    }
}
