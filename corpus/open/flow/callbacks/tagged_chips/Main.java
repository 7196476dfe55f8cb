package bench.flow.tagged_chips;

import android.app.Activity;
import android.os.Bundle;
import android.provider.Settings;
import android.util.Log;
import android.view.View;

public final class Main extends Activity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.main);
        View first = findViewById(R.id.first);
        View second = findViewById(R.id.second);
        String id = Settings.Secure.getString(getContentResolver(), "android_id"); //: #source
        first.setTag(id); //: @leak,retagged
        first.setTag("blue"); //: @clean,retagged
        second.setTag(id); //: @clean
        first.setTag(R.id.first, id); //: @keyed
        first.setTag(R.id.first, "blue"); //: @keyed_clean
        first.setTag(R.id.second, id); //: @keyed_clean
        first.setOnClickListener(this);
    }

    @Override
    public void onClick(View chip) {
        Object word = chip.getTag(); //: @leak,clean,retagged
        Object word = chip.getTag(R.id.first); //: @keyed,keyed_clean
        Log.d("Chips", "picked " + word); //: #sink
    }
}
