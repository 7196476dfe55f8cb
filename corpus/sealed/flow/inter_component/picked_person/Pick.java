package bench.flow.picked_person;

import android.app.ListActivity;
import android.content.Intent;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract.Contacts;
import android.view.View;
import android.widget.ArrayAdapter;
import android.widget.ListView;
import java.util.ArrayList;
import java.util.List;

public final class Pick extends ListActivity {
    private final List<String> names = new ArrayList<>();

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String[] columns = {Contacts.DISPLAY_NAME};
        Cursor rows = getContentResolver().query(Contacts.CONTENT_URI, columns, null, null, null); //: #source
        while (rows != null && rows.moveToNext()) names.add(rows.getString(0));
        if (rows != null) rows.close();
        setListAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, names));
    }

    @Override
    protected void onListItemClick(ListView list, View row, int position, long id) {
        Intent data = new Intent().putExtra("name", names.get(position));
        setResult(RESULT_OK, data); //: @leak,clean
        setResult(RESULT_CANCELED, data); //: @canceled
        finish();
    }
}
