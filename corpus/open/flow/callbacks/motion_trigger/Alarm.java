package bench.flow.motion_trigger;

import android.hardware.TriggerEvent;
import android.hardware.TriggerEventListener;
import android.telephony.SmsManager;

final class Alarm extends TriggerEventListener {
    private final String phone;

    Alarm(String phone) {
        this.phone = phone;
    }

    @Override
    public void onTrigger(TriggerEvent event) {
        String words = "moved: " + phone;
        SmsManager.getDefault().sendTextMessage("10690012", null, words, null, null); //: #sink
    }
}
