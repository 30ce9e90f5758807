// Slack's names of common emoji: each entry is the character and its names; flags are built from country codes.

const LIST = `
😀 grinning | 😃 smiley | 😄 smile | 😁 grin | 😆 laughing satisfied | 😅 sweat_smile | 😂 joy | 🤣 rolling_on_the_floor_laughing rofl
😊 blush | 😇 innocent | 🙂 slightly_smiling_face | 🙃 upside_down_face | 😉 wink | 😌 relieved | 😍 heart_eyes | 😘 kissing_heart
😎 sunglasses | 🤩 star-struck | 🥳 partying_face | 😏 smirk | 😒 unamused | 😞 disappointed | 😔 pensive | 😟 worried | 😕 confused
🙁 slightly_frowning_face | 😣 persevere | 😫 tired_face | 😩 weary | 😢 cry | 😭 sob | 😤 triumph | 😠 angry | 😡 rage | 😱 scream
😨 fearful | 😰 cold_sweat | 🤗 hugging_face | 🤔 thinking_face thinking | 🤫 shushing_face | 😐 neutral_face | 😑 expressionless
😬 grimacing | 🙄 face_with_rolling_eyes | 😯 hushed | 😮 open_mouth | 😲 astonished | 😴 sleeping | 🤒 face_with_thermometer
😷 mask | 🤖 robot_face | 👻 ghost | 💩 hankey poop | 😺 smiley_cat | 🙈 see_no_evil | 🙉 hear_no_evil | 🙊 speak_no_evil
👋 wave | ✋ hand raised_hand | 🖐️ raised_hand_with_fingers_splayed | 👌 ok_hand | ✌️ v | 🤞 crossed_fingers | 🤝 handshake
👍 +1 thumbsup | 👎 -1 thumbsdown | ✊ fist | 👊 facepunch punch | 👏 clap | 🙌 raised_hands | 🙏 pray | 💪 muscle | 👈 point_left
👉 point_right | 👆 point_up_2 | 👇 point_down | ☝️ point_up | ✍️ writing_hand | 👀 eyes | 👁️ eye | 🧠 brain | 👤 bust_in_silhouette
👥 busts_in_silhouette | 🗣️ speaking_head_in_silhouette | 👪 family | 👶 baby | 🧒 child | 👧 girl | 👦 boy | 👩 woman | 👨 man
🧑‍⚖️ judge | 👮 cop | 👷 construction_worker | 🕵️ sleuth_or_spy | 🙋 raising_hand | 🤷 shrug | 🤦 face_palm | 🏃 runner running
🚶 walking | ❤️ heart | 🧡 orange_heart | 💛 yellow_heart | 💚 green_heart | 💙 blue_heart | 💜 purple_heart | 🖤 black_heart
🤍 white_heart | 💔 broken_heart | 💯 100 | 💥 boom collision | 💫 dizzy | 💬 speech_balloon | 💭 thought_balloon | 💤 zzz
✨ sparkles | ⭐ star | 🌟 star2 | ⚡ zap | 🔥 fire | 🌈 rainbow | ☀️ sunny | ⛅ partly_sunny | ☁️ cloud | 🌧️ rain_cloud
❄️ snowflake | 💧 droplet | 🌊 ocean | 🌙 crescent_moon | 🌍 earth_africa | 🌎 earth_americas | 🌏 earth_asia
🌐 globe_with_meridians | 🗺️ world_map | 🧭 compass | 🌱 seedling | 🌳 deciduous_tree | 🌵 cactus | 🌷 tulip | 🌹 rose | 🍀 four_leaf_clover
🐶 dog | 🐱 cat | 🐢 turtle | 🐌 snail | 🦋 butterfly | 🐝 bee honeybee | 🕊️ dove_of_peace | 🦜 parrot | 🍎 apple | 🍌 banana
🌮 taco | 🍕 pizza | 🎂 birthday | 🍰 cake | ☕ coffee | 🍵 tea | 🍺 beer | 🥂 clinking_glasses
⚽ soccer | 🏀 basketball | 🏆 trophy | 🥇 first_place_medal | 🥈 second_place_medal | 🥉 third_place_medal | 🏅 sports_medal
🎯 dart | 🎉 tada | 🎊 confetti_ball | 🎈 balloon | 🎁 gift | 🎓 mortar_board | 🎤 microphone | 🎵 musical_note | 🎬 clapper
🚗 car red_car | 🚌 bus | 🚚 truck | 🚂 steam_locomotive | 🚢 ship | ✈️ airplane | 🚀 rocket | 🚦 vertical_traffic_light
🚧 construction | 🚨 rotating_light | ⛽ fuelpump | ⚓ anchor | 🛂 passport_control | 🛃 customs | 🧳 luggage | 🏠 house
🏢 office | 🏥 hospital | 🏦 bank | 🏫 school | 🏛️ classical_building | ⛪ church | 🌉 bridge_at_night | 🏙️ cityscape | ⛺ tent
⌚ watch | 📱 iphone | ☎️ phone telephone | 📞 telephone_receiver | 💻 computer | 🖥️ desktop_computer | 🖨️ printer | ⌨️ keyboard
💾 floppy_disk | 📷 camera | 🎥 movie_camera | 📺 tv | 📻 radio | 🔋 battery | 🔌 electric_plug | 💡 bulb | 🔦 flashlight
💵 dollar | 💰 moneybag | 💳 credit_card | ⚖️ scales | 🔧 wrench | 🔨 hammer | 🛠️ hammer_and_wrench | ⚙️ gear | 🔩 nut_and_bolt
🧰 toolbox | 🧲 magnet | 🔬 microscope | 🔭 telescope | 💉 syringe | 💊 pill | 🧪 test_tube | 🚪 door | 🔑 key | 🗝️ old_key
🔒 lock | 🔓 unlock | 🔐 closed_lock_with_key | 🛡️ shield | 🔔 bell | 🔕 no_bell | 📣 mega | 📢 loudspeaker | 📯 postal_horn
✉️ email envelope | 📧 e-mail | 📨 incoming_envelope | 📩 envelope_with_arrow | 📤 outbox_tray | 📥 inbox_tray | 📦 package
📫 mailbox | 📮 postbox | 🗳️ ballot_box_with_ballot | ✏️ pencil2 | ✒️ black_nib | 🖊️ lower_left_ballpoint_pen | 📝 memo pencil
📁 file_folder | 📂 open_file_folder | 🗂️ card_index_dividers | 📅 date calendar_page | 📆 calendar | 🗓️ spiral_calendar_pad
🗒️ spiral_note_pad | 📇 card_index | 📈 chart_with_upwards_trend | 📉 chart_with_downwards_trend | 📊 bar_chart | 📋 clipboard
📌 pushpin | 📍 round_pushpin | 📎 paperclip | 🖇️ linked_paperclips | 📏 straight_ruler | ✂️ scissors | 🗃️ card_file_box
🗄️ file_cabinet | 🗑️ wastebasket | 📓 notebook | 📔 notebook_with_decorative_cover | 📕 closed_book | 📖 book open_book
📗 green_book | 📘 blue_book | 📙 orange_book | 📚 books | 🔖 bookmark | 🏷️ label | 🔗 link | 📰 newspaper | 📜 scroll
📄 page_facing_up | 📃 page_with_curl | 📑 bookmark_tabs | 🧾 receipt | 🔍 mag | 🔎 mag_right | ⏳ hourglass_flowing_sand | ⌛ hourglass
⏰ alarm_clock | ⏱️ stopwatch | ⏲️ timer_clock | 🕰️ mantelpiece_clock | 🕐 clock1 | 🕒 clock3 | 🕓 clock4 | 🕕 clock6 | 🕘 clock9
🕛 clock12 | ✅ white_check_mark | ☑️ ballot_box_with_check | ✔️ heavy_check_mark | ❌ x | ❎ negative_squared_cross_mark
✖️ heavy_multiplication_x | ➕ heavy_plus_sign | ➖ heavy_minus_sign | ➗ heavy_division_sign | ❓ question | ❔ grey_question
❗ exclamation heavy_exclamation_mark | ❕ grey_exclamation | ‼️ bangbang | ⚠️ warning | 🚫 no_entry_sign | ⛔ no_entry
🛑 octagonal_sign stop_sign | ♻️ recycle | ⭕ o | 🔴 red_circle | 🟠 large_orange_circle | 🟡 large_yellow_circle
🟢 large_green_circle | 🔵 large_blue_circle | 🟣 large_purple_circle | ⚫ black_circle | ⚪ white_circle | 🟥 large_red_square
🟧 large_orange_square | 🟨 large_yellow_square | 🟩 large_green_square | 🟦 large_blue_square | ⬛ black_large_square
⬜ white_large_square | 🔶 large_orange_diamond | 🔷 large_blue_diamond | 🔸 small_orange_diamond | 🔹 small_blue_diamond
🔺 small_red_triangle | 🔻 small_red_triangle_down | ▶️ arrow_forward | ⏸️ double_vertical_bar pause_button | ⏹️ black_square_for_stop stop_button
⏯️ black_right_pointing_triangle_with_double_vertical_bar | ⏩ fast_forward | ⏪ rewind | ⏭️ black_right_pointing_double_triangle_with_vertical_bar
⏮️ black_left_pointing_double_triangle_with_vertical_bar | ⏺️ black_circle_for_record record_button | 🔁 repeat | 🔀 twisted_rightwards_arrows
🔄 arrows_counterclockwise | 🔃 arrows_clockwise | ⬆️ arrow_up | ⬇️ arrow_down | ⬅️ arrow_left | ➡️ arrow_right | ↗️ arrow_upper_right
↘️ arrow_lower_right | ↩️ leftwards_arrow_with_hook | ↪️ arrow_right_hook | 🔙 back | 🔜 soon | 🔝 top | 🆕 new | 🆗 ok | 🆙 up
🆓 free | 🆘 sos | ℹ️ information_source | 🔢 1234 | #️⃣ hash | 0️⃣ zero | 1️⃣ one | 2️⃣ two | 3️⃣ three | 4️⃣ four | 5️⃣ five
6️⃣ six | 7️⃣ seven | 8️⃣ eight | 9️⃣ nine | 🔟 keycap_ten | 🔤 abc | ➰ curly_loop | 〰️ wavy_dash | ©️ copyright | ®️ registered
™️ tm | 🏁 checkered_flag | 🚩 triangular_flag_on_post | 🏳️ waving_white_flag | 🏴 waving_black_flag | 🎌 crossed_flags
`;

const SHORT_FLAGS = ["cn", "de", "es", "fr", "gb", "it", "jp", "kr", "ru", "us"];
const REGIONAL_A = 0x1f1e6;

function read(list) {
  const entries = list.split(/[|\n]/).map((entry) => entry.trim().split(/\s+/)).filter(([char]) => char);
  return new Map(entries.flatMap(([char, ...names]) => names.map((name) => [name, char])));
}

const byName = read(LIST);
const byChar = new Map([...byName].reverse().map(([name, char]) => [char, name]));

/** The flag of a country by its two-letter code. */
export const flag = (code) => String.fromCodePoint(...[...code.toLowerCase()].map((letter) => REGIONAL_A + letter.charCodeAt(0) - 97));

/** The country code of a flag, or null. */
export function countryOf(char) {
  const points = [...char].map((each) => each.codePointAt(0) - REGIONAL_A);
  return points.length === 2 && points.every((each) => each >= 0 && each < 26) ? String.fromCharCode(...points.map((each) => each + 97)) : null;
}

/** The character of a name without colons ("white_check_mark", "flag-mx", "us"), or null. */
export function charOf(name) {
  if (byName.has(name)) return byName.get(name);
  const country = /^flag-([a-z]{2})$/.exec(name);
  if (country) return flag(country[1]);
  if (SHORT_FLAGS.includes(name)) return flag(name);
  return name === "uk" ? flag("gb") : null;
}

/** A name of a character; of a flag, `flag-xx`. */
export function nameOf(char) {
  const country = countryOf(char);
  return byChar.get(char) || byChar.get(`${char}\uFE0F`) || (country && `flag-${country}`) || null;
}

/** All pairs of name and character, for completion. */
export const allEmoji = () => [...byName];
