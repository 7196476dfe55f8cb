package bench.flow.array_behind_list;

import android.Manifest;
import android.app.Activity;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract.CommonDataKinds.Phone;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(Manifest.permission.READ_CONTACTS)
                == PackageManager.PERMISSION_GRANTED) {
            invite();
        } else {
            requestPermissions(new String[] {Manifest.permission.READ_CONTACTS}, 5);
        }
    }

    @Override
    public void onRequestPermissionsResult(int request, String[] names, int[] grants) {
        if (grants.length > 0 && grants[0] == PackageManager.PERMISSION_GRANTED) invite();
    }

    private void invite() {
        String[] seats = {"free", "free", "free"};
        List<String> plan = Arrays.asList(seats); //: @leak,beside
        List<String> plan = new ArrayList<>(Arrays.asList(seats)); //: @clean
        seats[2] = firstNumber(); //: @leak,clean
        seats[1] = firstNumber(); //: @beside
        sendBroadcast(new Intent("bench.SEATS").putExtra("last", plan.get(2))); //: #sink
    }

    private String firstNumber() {
        String[] columns = {Phone.NUMBER};
        try (Cursor rows = getContentResolver().query(Phone.CONTENT_URI, columns, null, null, null)) { //: #source
            return rows != null && rows.moveToFirst() ? rows.getString(0) : "free";
        }
    }
}
