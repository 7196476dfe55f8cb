package bench.flow.uri_observer;

import android.app.Activity;
import android.content.ContentValues;
import android.database.ContentObserver;
import android.os.Bundle;
import android.widget.Button;

public final class Main extends Activity {
    private ContentObserver watch;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button add = new Button(this);
        add.setText("Milk");
        add.setOnClickListener(view -> add("Milk"));
        setContentView(add);
        watch = new Watch(this);
        getContentResolver().registerContentObserver(Goods.LIST, false, watch); //: @leak,own_row,gone
        getContentResolver().registerContentObserver(Goods.LIST, true, watch); //: @rows_too
        getContentResolver().unregisterContentObserver(watch); //: @gone
    }

    private void add(String name) {
        ContentValues row = new ContentValues();
        row.put("name", name);
        getContentResolver().insert(Goods.LIST, row);
    }

    @Override
    protected void onDestroy() {
        getContentResolver().unregisterContentObserver(watch);
        super.onDestroy();
    }
}
