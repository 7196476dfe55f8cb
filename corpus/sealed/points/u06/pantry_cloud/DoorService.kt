package bench.points.pantry_cloud

import android.accounts.AbstractAccountAuthenticator
import android.accounts.Account
import android.accounts.AccountAuthenticatorResponse
import android.app.Service
import android.content.Intent
import android.os.Bundle
import android.os.IBinder

/** An account without a password: it only names what is kept in step. */
class DoorService : Service() {
    override fun onBind(intent: Intent): IBinder = Door().iBinder

    private inner class Door : AbstractAccountAuthenticator(this@DoorService) {
        override fun editProperties(answer: AccountAuthenticatorResponse, type: String): Bundle? = null

        override fun addAccount(
            answer: AccountAuthenticatorResponse, type: String, token: String?, features: Array<String>?, options: Bundle?,
        ): Bundle? = null

        override fun confirmCredentials(answer: AccountAuthenticatorResponse, account: Account, options: Bundle?): Bundle? = null

        override fun getAuthToken(answer: AccountAuthenticatorResponse, account: Account, type: String, options: Bundle?): Bundle? = null

        override fun getAuthTokenLabel(type: String): String = "食光菜谱"

        override fun updateCredentials(
            answer: AccountAuthenticatorResponse, account: Account, type: String?, options: Bundle?,
        ): Bundle? = null

        override fun hasFeatures(answer: AccountAuthenticatorResponse, account: Account, features: Array<String>): Bundle? = null
    }
}
