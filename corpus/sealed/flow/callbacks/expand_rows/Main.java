package bench.flow.expand_rows;

import android.app.Activity;
import android.content.Intent;
import android.database.Cursor;
import android.os.Bundle;
import android.provider.ContactsContract.Contacts;
import android.widget.ExpandableListView;
import android.widget.SimpleExpandableListAdapter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

public final class Main extends Activity {
    private String last = "无名";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        ExpandableListView tree = new ExpandableListView(this);
        List<Map<String, String>> branches = Arrays.asList(
                Collections.singletonMap("name", "大房"), Collections.singletonMap("name", "二房"));
        List<List<Map<String, String>>> people = Arrays.asList(
                Collections.singletonList(Collections.singletonMap("name", "长子")),
                Collections.singletonList(Collections.singletonMap("name", "次女")));
        tree.setAdapter(new SimpleExpandableListAdapter(this,
                branches, android.R.layout.simple_expandable_list_item_1, new String[] {"name"}, new int[] {android.R.id.text1},
                people, android.R.layout.simple_list_item_1, new String[] {"name"}, new int[] {android.R.id.text1}));
        tree.setOnGroupCollapseListener(this::closed);
        tree.setOnGroupExpandListener(row -> opened(tree));
        setContentView(tree);
        requestPermissions(new String[] {"android.permission.READ_CONTACTS"}, 1);
    }

    private void opened(ExpandableListView tree) {
        tree.setOnGroupCollapseListener(null); //: @unhooked
        if (checkSelfPermission("android.permission.READ_CONTACTS") != 0) {
            return;
        }
        String[] columns = {Contacts.DISPLAY_NAME};
        try (Cursor names = getContentResolver().query(Contacts.CONTENT_URI, columns, null, null, null)) { //: #source
            if (names != null && names.moveToFirst()) {
                last = names.getString(0);
                setTitle(last);
            }
        }
    }

    private void closed(int row) {
        Intent out = new Intent(Intent.ACTION_SEND).setType("text/plain");
        out.putExtra(Intent.EXTRA_TEXT, last); //: @leak,unhooked
        out.putExtra(Intent.EXTRA_TEXT, "第 " + row + " 支"); //: @row_number
        startActivity(Intent.createChooser(out, "发送")); //: #sink
    }
}
