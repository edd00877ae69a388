import { EntityManager } from "@medusajs/framework/mikro-orm/knex"
import type { Day, MessageKind } from "../../../domain"
import { query } from "./query"
import { OPEN_PEG_STATUSES } from "./supply"

/** Whose mails: of some backorders, of those that wait for a purchase order, or (without either) all. */
export type MessageScope = {
  backorder_ids?: readonly string[]
  purchase_order_id?: string
}

export type CustomerMessageRow = {
  id: string
  kind: MessageKind
  backorder_id: string
  order_id: string
  goods_date: Day | null
  attempts: number
}

/** Minutes after which a message that is being sent belongs to a server that died. */
const GIVEN_UP_AFTER = 10
/** Mails of one round. */
const ROUND = 100

const inScope = `(cast(:ids as text[]) is null or b.id = any(:ids))
  and (cast(:po as text) is null or b.id in (
    select bl.backorder_id from backorder_line bl
    where bl.purchase_order_id = :po and bl.deleted_at is null
  ))`

/** When the last goods of a backorder come, and whether all of them are really ordered. */
const goods = `lateral (
  select max(coalesce(pol.expected_date, po.expected_date)) as goods_date,
         bool_and(po.status = 'issued') as is_issued
  from backorder_line bl
  join backorder_purchase_order_line pol
    on pol.id = bl.purchase_order_line_id and pol.deleted_at is null
  join backorder_purchase_order po on po.id = pol.purchase_order_id
  where bl.backorder_id = b.id and bl.deleted_at is null
    and bl.status = any(:open)
) goods`

const columns =
  "(id, kind, key, backorder_id, order_id, status, goods_date, attempts)"
const once = "on conflict (key) where deleted_at is null do nothing"

/**
 * Writes down which mails are due. It compares what is with what was written
 * down, so it may run twice, late, and on two servers: the key is unique.
 */
export async function noteDueMessages(
  em: EntityManager,
  scope: MessageScope,
  today: Day
) {
  const [since] = await query<{
    hold: Date | null
    date_change: Date | null
    release: Date | null
  }>(
    em,
    `select case when notify_customer_on_hold then notify_on_hold_since end as hold,
            case when notify_customer_on_date_change then notify_on_date_change_since end as date_change,
            case when notify_customer_on_release then notify_on_release_since end as release
     from backorder_setting where deleted_at is null limit 1`,
    {}
  )
  if (!since || !(since.hold || since.date_change || since.release)) {
    return
  }
  const bindings = {
    ids: scope.backorder_ids ?? null,
    po: scope.purchase_order_id ?? null,
    open: OPEN_PEG_STATUSES,
    today,
    ...since,
  }
  if (since.hold || since.date_change) {
    await query(
      em,
      `insert into backorder_customer_message ${columns}
       select 'bomsg_' || md5('waiting:' || b.id), 'waiting', 'waiting:' || b.id,
              b.id, b.order_id,
              case when b.placed_at >= cast(:hold as timestamptz) then 'pending' else 'noted' end,
              goods.goods_date, 0
       from backorder b, ${goods}
       where b.deleted_at is null and b.status = 'on_hold'
         and b.placed_at >= least(cast(:hold as timestamptz), cast(:date_change as timestamptz))
         and ${inScope}
       ${once}`,
      bindings
    )
  }
  if (since.date_change) {
    await query(
      em,
      `insert into backorder_customer_message ${columns}
       select 'bomsg_' || md5('date_moved:' || b.id || ':' || known.count), 'date_moved',
              'date_moved:' || b.id || ':' || known.count, b.id, b.order_id,
              'pending', goods.goods_date, 0
       from backorder b, ${goods}, lateral (
         select m.goods_date, count(*) over () as count
         from backorder_customer_message m
         where m.backorder_id = b.id and m.kind in ('waiting', 'date_moved')
           and m.deleted_at is null
         order by m.created_at desc, m.id desc limit 1
       ) known
       where b.deleted_at is null and b.status = 'on_hold'
         and b.placed_at >= cast(:date_change as timestamptz)
         and goods.is_issued and goods.goods_date >= :today
         and known.goods_date is distinct from goods.goods_date
         and ${inScope}
       ${once}`,
      bindings
    )
  }
  if (since.release) {
    // Goods are there: of what was released by a bill alone, or by hand, nobody says so.
    await query(
      em,
      `insert into backorder_customer_message ${columns}
       select 'bomsg_' || md5('ready:' || b.id), 'ready', 'ready:' || b.id,
              b.id, b.order_id, 'pending', null, 0
       from backorder b
       where b.deleted_at is null and b.status = 'released'
         and b.placed_at >= cast(:release as timestamptz)
         and b.release_cause in ('bill', 'receipt', 'stock')
         and (b.release_cause = 'stock' or not exists (
           select 1 from backorder_line bl
           where bl.backorder_id = b.id and bl.deleted_at is null
             and bl.status <> 'canceled'
             and greatest(bl.allocated_quantity, bl.fulfilled_quantity) < bl.quantity
         ))
         and ${inScope}
       ${once}`,
      bindings
    )
  }
}

/** Takes due mails, each for one server alone. */
export const claimMessages = async (em: EntityManager) =>
  await query<CustomerMessageRow>(
    em,
    `update backorder_customer_message m
     set status = 'sending', claimed_at = now(), attempts = m.attempts + 1,
         updated_at = now()
     from (
       select id from backorder_customer_message
       where deleted_at is null and (
         status = 'pending'
         or (status = 'sending' and claimed_at < now() - interval '${GIVEN_UP_AFTER} minutes')
       )
       order by created_at, id limit ${ROUND}
       for update skip locked
     ) due
     where m.id = due.id
     returning m.id, m.kind, m.backorder_id, m.order_id, m.goods_date, m.attempts`,
    {}
  )

export type MessageContext = {
  status: string
  goods_date: Day | null
  display_id: number | null
  email: string | null
  locale: string | null
  store_name: string | null
}

/** What a mail is about, as it is now. */
export async function loadMessageContext(em: EntityManager, id: string) {
  const [row] = await query<MessageContext>(
    em,
    `select b.status, goods.goods_date, o.display_id, o.email, o.locale,
            (select s.name from store s where s.deleted_at is null
             order by s.created_at limit 1) as store_name
     from backorder_customer_message m
     join backorder b on b.id = m.backorder_id and b.deleted_at is null
     join "order" o on o.id = m.order_id and o.deleted_at is null,
     ${goods}
     where m.id = :id`,
    { id, open: OPEN_PEG_STATUSES }
  )
  return row ?? null
}

export type AnsweredMessage = CustomerMessageRow & {
  answer: string | null
  backorder_status: string
}

/** A mail with an offer, and whether it can still be answered. */
export async function loadAnsweredMessage(
  em: EntityManager,
  id: string,
  lock = false
) {
  const [row] = await query<AnsweredMessage>(
    em,
    `select m.id, m.kind, m.backorder_id, m.order_id, m.goods_date, m.attempts,
            m.answer, b.status as backorder_status
     from backorder_customer_message m
     join backorder b on b.id = m.backorder_id and b.deleted_at is null
     where m.id = :id and m.kind = 'date_moved' and m.deleted_at is null
     ${lock ? "for update of m" : ""}`,
    { id }
  )
  return row ?? null
}
