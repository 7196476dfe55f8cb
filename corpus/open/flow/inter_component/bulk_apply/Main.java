package bench.flow.bulk_apply;

import android.app.Activity;
import android.content.ContentProviderOperation;
import android.content.OperationApplicationException;
import android.os.Bundle;
import android.os.RemoteException;
import android.provider.Settings;
import android.widget.Button;
import java.util.ArrayList;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Button store = new Button(this);
        store.setText("Store rice");
        store.setOnClickListener(view -> store());
        setContentView(store);
    }

    private void store() {
        String keeper = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        ArrayList<ContentProviderOperation> batch = new ArrayList<>();
        batch.add(ContentProviderOperation.newInsert(Stock.ITEMS) //: @leak,cleared,cleared_late
        batch.add(ContentProviderOperation.newUpdate(Stock.ITEMS) //: @updated
                .withValue("name", "rice")
                .withValue("keeper", keeper)
                .build());
        batch.clear(); //: @cleared
        batch.add(ContentProviderOperation.newDelete(Stock.ITEMS).build());
        try {
            getContentResolver().applyBatch(Stock.AUTHORITY, batch);
            batch.clear(); //: @cleared_late
        } catch (RemoteException | OperationApplicationException problem) {
            setTitle("The pantry is locked");
        }
    }
}
