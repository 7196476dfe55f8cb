package bench.flow.guest_groups;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

public final class Main extends Activity {
    @Override
    protected void onStart() {
        super.onStart();
        String host = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        List<Guest> guests =
                Arrays.asList(new Guest("张三", 1), new Guest("李四", 2), new Guest(host, 2));
        Map<Integer, String> tables = guests.stream() //: @leak,other_group
                .collect(Collectors.groupingBy(Guest::table, //: @leak,other_group
                        Collectors.mapping(Guest::name, Collectors.joining("、")))); //: @leak,other_group
        Map<Integer, String> tables = guests.stream() //: @first_kept,last_kept
                .collect(Collectors.toMap(Guest::table, Guest::name, (one, two) -> one)); //: @first_kept
                .collect(Collectors.toMap(Guest::table, Guest::name, (one, two) -> two)); //: @last_kept
        int asked = 2; //: @leak,first_kept,last_kept
        int asked = 1; //: @other_group
        setTitle("共 " + tables.size() + " 桌");
        Log.i("Seats", tables.get(asked)); //: #sink
    }
}
